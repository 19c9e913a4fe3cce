package io.passerelle.webhook.shopify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One page of changed orders, oldest change first.
///
/// @param next where the next page begins, empty on the last one
/// @param shopTime Shopify's clock of this answer, whole seconds, rounded down
public record ChangedOrders(List<OrderHeader> orders, Optional<String> next, Instant shopTime) {
    public ChangedOrders {
        orders = List.copyOf(orders);
    }
}
