package io.passerelle.webhook.shopify;

import java.time.Instant;
import java.util.List;

/// Every subscription of this app, in Shopify's order.
///
/// @param shopTime Shopify's clock when it began to answer, whole seconds, rounded down
/// @param servedVersion the API version that answered; another than asked for once that has ended
public record ListedSubscriptions(
        List<ListedSubscription> all, Instant shopTime, String servedVersion) {

    public ListedSubscriptions {
        all = List.copyOf(all);
    }
}
