package io.passerelle.webhook.subscription;

import io.passerelle.webhook.shopify.ListedSubscription;
import java.net.URI;
import java.util.List;

/// The subscriptions there should be: one per topic, all to one address, whole bodies as JSON.
///
/// @param topics as in the header of a webhook
/// @param address where this service takes webhooks
public record Wanted(List<String> topics, URI address) {
    /// `fulfillments/*` are not among them: they need a scope of their own (`read_fulfillments`)
    /// and tell nothing that `orders/fulfilled`, `orders/partially_fulfilled` and `orders/updated`
    /// do not.
    private static final List<String> TOPICS =
            List.of(
                    "orders/create",
                    "orders/updated",
                    "orders/paid",
                    "orders/partially_fulfilled",
                    "orders/fulfilled",
                    "orders/cancelled",
                    "orders/edited",
                    "orders/delete",
                    "refunds/create",
                    "app/uninstalled");

    /// Shopify's enum of topics lacks them: only `shopify.app.toml` or the Dev Dashboard can name
    /// an address for them.
    public static final List<String> NOT_BY_API =
            List.of("customers/data_request", "customers/redact", "shop/redact");

    private static final String PATH = "/webhooks/shopify";
    private static final String NAMED = "passerelle-";

    public Wanted {
        topics = List.copyOf(topics);
    }

    static Wanted at(URI publicUrl) {
        return new Wanted(TOPICS, URI.create(publicUrl + PATH));
    }

    /// The mark by which a subscription is known as ours after the address has changed.
    String name(String topic) {
        return NAMED + topic.replace('/', '-');
    }

    /// Any other belongs to someone else who uses the same app, and is left alone. The address for
    /// orders is one under which this service was reached before.
    boolean isOurs(ListedSubscription found) {
        return found.name().startsWith(NAMED)
                || found.uri().equals(address.toString())
                || found.uri().equals(address + "/orders");
    }
}
