package io.passerelle.webhook.event;

import io.passerelle.common.value.OrderId;
import java.time.Instant;

/// What is known of an event without reading its body, because we fetched it ourselves.
///
/// @param version Shopify's `updated_at` of what was fetched
/// @param awaited whether the pass that fetched it is over only once it was read
public record Fetching(OrderId order, Instant version, boolean awaited) {}
