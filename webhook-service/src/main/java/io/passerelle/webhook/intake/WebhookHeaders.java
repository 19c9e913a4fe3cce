package io.passerelle.webhook.intake;

import java.util.List;
import java.util.function.Function;

/// The headers of a webhook. Shopify's classic webhooks prefix them with `X-Shopify-`, its newer
/// Events with `shopify-`; where both are present the newer ones count, as in Shopify's own
/// library. Names are compared without regard to case.
final class WebhookHeaders {
    private static final List<String> FAMILIES = List.of("shopify-", "X-Shopify-");
    private final Function<String, List<String>> headers;

    /// @param headers all values of a header by its name in any case, empty if it is missing
    WebhookHeaders(Function<String, List<String>> headers) {
        this.headers = headers;
    }

    List<String> signatures() {
        return all("Hmac-Sha256");
    }

    String topic() {
        return one("Topic");
    }

    String shop() {
        return one("Shop-Domain");
    }

    String webhookId() {
        return one("Webhook-Id");
    }

    String apiVersion() {
        return one("API-Version");
    }

    String eventId() {
        return one("Event-Id");
    }

    String triggeredAt() {
        return one("Triggered-At");
    }

    private String one(String name) {
        return all(name).stream().map(String::strip).findFirst().orElse("");
    }

    private List<String> all(String name) {
        return FAMILIES.stream()
                .map(family -> headers.apply(family + name))
                .map(values -> values.stream().filter(v -> !v.isBlank()).toList())
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
