package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// SKUs judged together.
///
/// @param place where
/// @param fileMakerReadFrom when reading FileMaker began, on our clock
/// @param writesSeen our newest write that was settled before Shopify was read
record Batch(
        long runId,
        Place place,
        List<Compared> compared,
        Instant fileMakerReadFrom,
        long writesSeen) {

    /// SKUs that may have been seen at different times.
    static Batch of(long runId, Place place, List<Planned> planned, Instant fileMakerReadFrom) {
        return new Batch(
                runId,
                place,
                planned.stream().map(Planned::compared).toList(),
                fileMakerReadFrom,
                planned.stream().mapToLong(Planned::writesSeen).min().orElse(0));
    }

    /// The SKUs, and Shopify's inventory items they are on.
    Map<Sku, String> items() {
        return compared.stream().collect(Collectors.toMap(Compared::sku, Compared::itemId));
    }

    Batch without(Set<Sku> skus) {
        List<Compared> others = compared.stream().filter(c -> !skus.contains(c.sku())).toList();
        return new Batch(runId, place, others, fileMakerReadFrom, writesSeen);
    }
}
