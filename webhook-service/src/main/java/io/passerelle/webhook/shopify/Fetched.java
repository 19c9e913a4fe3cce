package io.passerelle.webhook.shopify;

import io.passerelle.common.order.PlacedOrder;
import java.time.Instant;

/// What the shop answered when asked for an order.
public sealed interface Fetched {

    /// @param shopTime Shopify's clock when it began to answer, whole seconds, rounded down
    record Found(PlacedOrder order, Instant shopTime) implements Fetched {}

    /// Deleted, or too old for the scopes the app has.
    record Missing() implements Fetched {}

    record Unreadable(String reason) implements Fetched {}
}
