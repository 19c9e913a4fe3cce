package io.passerelle.sandbox.shopify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One accepted entry of `inventorySetQuantities`, as a change of `available`; also entries that
/// changed nothing.
///
/// @param key the idempotency key of the batch
public record QuantityWrite(
        Instant at, @Nullable String sku, int from, int to, String key, long location) {}
