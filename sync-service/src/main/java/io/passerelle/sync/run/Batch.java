package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Observation;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// SKUs compared together.
///
/// @param fileMakerReadFrom when reading FileMaker began, on our clock
/// @param observed when Shopify's numbers were true, on Shopify's clock
/// @param writesSeen our newest write that was settled before Shopify was read
record Batch(
        long runId,
        List<Compared> compared,
        Instant fileMakerReadFrom,
        Observation observed,
        long writesSeen) {

    Batch without(Set<Sku> skus) {
        List<Compared> others = compared.stream().filter(c -> !skus.contains(c.sku())).toList();
        return new Batch(runId, others, fileMakerReadFrom, observed, writesSeen);
    }
}
