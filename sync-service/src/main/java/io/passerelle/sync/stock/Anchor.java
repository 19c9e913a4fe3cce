package io.passerelle.sync.stock;

import java.time.Instant;

/// Shopify's number at a moment whose orders are all known.
///
/// The moment itself is known only as a span on Shopify's clock: the number was read after `from`
/// and before `until`. Both are stamped generously, see [Observation].
///
/// @param units `available` and what Shopify holds back, together
public record Anchor(int units, Instant from, Instant until) {}
