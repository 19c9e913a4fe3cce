package io.passerelle.webhook.payload;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import java.util.List;

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

    /// The shop removed the app: it sends nothing more and refuses our calls.
    record Uninstalled() implements Content {}

    /// A customer is to be forgotten.
    ///
    /// @param orders those Shopify names; may be empty
    record Redact(Customer customer, List<OrderId> orders) implements Content {
        public Redact {
            orders = List.copyOf(orders);
        }
    }

    /// Everybody is to be forgotten: the app was uninstalled two days ago.
    record RedactShop() implements Content {}

    /// A customer asks what is held about them.
    ///
    /// @param orders those Shopify names; may be empty
    record DataRequest(Customer customer, List<OrderId> orders) implements Content {
        public DataRequest {
            orders = List.copyOf(orders);
        }
    }

    /// @param reason what was found and what was expected; no personal data
    record Unreadable(String reason) implements Content {}
}
