package io.passerelle.webhook.payload;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;

/// What an event is about.
public sealed interface Content {

    /// The whole order is in the body.
    record Whole(PlacedOrder order) implements Content {}

    /// The body says that the order changed, not how.
    record Changed(OrderId order) implements Content {}

    /// The order was deleted in Shopify.
    record Deleted(OrderId order) implements Content {}

    /// Nothing we act on.
    record Nothing() implements Content {}

    /// What is asked for is not automated.
    ///
    /// @param reason what a person must do
    record ForAPerson(String reason) implements Content {}

    /// @param reason what was found and what was expected; no personal data
    record Unreadable(String reason) implements Content {}
}
