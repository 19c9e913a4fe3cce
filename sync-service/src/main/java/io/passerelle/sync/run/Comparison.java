package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What came out when SKUs were compared, before anything is written.
///
/// @param decisions one per SKU; those to be set are `WOULD_WRITE`
/// @param planned the SKUs to be set
record Comparison(List<SkuDecision> decisions, List<Planned> planned) {

    static Comparison empty() {
        return new Comparison(new ArrayList<>(), new ArrayList<>());
    }

    /// Decisions that stand, whatever becomes of the plan.
    List<SkuDecision> settled() {
        return decisions.stream().filter(d -> d.outcome() != Outcome.WOULD_WRITE).toList();
    }

    /// Takes SKUs at a place out of the plan again.
    ///
    /// @return those that were in it
    List<Sku> withdraw(Place place, Predicate<Sku> which) {
        Predicate<Planned> withdrawn = p -> p.place().equals(place) && which.test(p.sku());
        List<Sku> skus = planned.stream().filter(withdrawn).map(Planned::sku).toList();
        planned.removeIf(withdrawn);
        decisions.removeIf(d -> d.place().equals(place.key()) && which.test(d.sku()));
        return skus;
    }

    /// Decisions that say what would be written.
    List<SkuDecision> wanted() {
        return decisions.stream().filter(d -> d.outcome() == Outcome.WOULD_WRITE).toList();
    }
}
