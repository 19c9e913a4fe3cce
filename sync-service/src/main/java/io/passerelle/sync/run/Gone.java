package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What FileMaker does not have of the SKUs that Shopify has at a place.
///
/// @param skus those it had when they were decided on last
/// @param unknown the others
/// @param had how many it has, or had
record Gone(Place place, Set<Sku> skus, List<Sku> unknown, int had) {
    /// Said by a run that stopped. Until a person confirms it, or a run does not object, FileMaker
    /// is taken to have had them: else the next run would find nothing missing.
    static final String DOUBTED = "no longer in FileMaker";

    static SkuDecision believed(Place place, Sku sku) {
        return SkuDecision.skipped(sku, place.key(), "not in FileMaker");
    }

    static boolean isDoubted(SkuDecision decision) {
        return decision.reason().equals(DOUBTED);
    }

    static boolean wasThere(SkuDecision last) {
        return last.outcome() == Outcome.SKIPPED ? isDoubted(last) : last.supplier() == null;
    }

    /// @param stopped nobody knows yet whether they are
    List<SkuDecision> decisions(boolean stopped) {
        List<SkuDecision> decisions = new ArrayList<>();
        skus.forEach(sku ->
                decisions.add(
                        stopped
                                ? SkuDecision.skipped(sku, place.key(), DOUBTED)
                                : believed(place, sku)));
        unknown.forEach(sku -> decisions.add(believed(place, sku)));
        return decisions;
    }
}
