package io.passerelle.sync.run;

import java.util.ArrayList;
import java.util.List;

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

    /// Decisions that say what would be written.
    List<SkuDecision> wanted() {
        return decisions.stream().filter(d -> d.outcome() == Outcome.WOULD_WRITE).toList();
    }
}
