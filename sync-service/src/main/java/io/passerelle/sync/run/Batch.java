package io.passerelle.sync.run;

import io.passerelle.sync.stock.Observation;
import java.time.Instant;
import java.util.List;

/// SKUs compared together.
///
/// @param fileMakerReadFrom when reading FileMaker began, on our clock
/// @param observed when Shopify's numbers were true, on Shopify's clock
/// @param writesSeen our newest write before Shopify was read
record Batch(
        long runId,
        List<Compared> compared,
        Instant fileMakerReadFrom,
        Observation observed,
        long writesSeen) {}
