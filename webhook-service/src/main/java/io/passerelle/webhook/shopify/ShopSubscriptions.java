package io.passerelle.webhook.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.shopify.ShopifyAnswer;
import io.passerelle.common.shopify.ShopifyDocument;
import io.passerelle.common.shopify.ShopifyGraphQl;
import io.passerelle.common.shopify.ShopifyUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The app's webhook subscriptions in the shop. Every method may throw [ShopifyUnavailable] (later
/// it may work; whether a change was made must be looked up) or
/// [io.passerelle.common.shopify.ShopifyRefused] (a person must change something).
@ApplicationScoped
public class ShopSubscriptions {
    private static final int PAGE = 100;
    private static final String WHAT = "webhook subscriptions";
    private final ShopifyGraphQl shopify;
    private final ShopifyDocument list = ShopifyDocument.load("subscriptions");
    private final ShopifyDocument create = ShopifyDocument.load("subscription-create");
    private final ShopifyDocument update = ShopifyDocument.load("subscription-update");
    private final ShopifyDocument delete = ShopifyDocument.load("subscription-delete");

    ShopSubscriptions(ShopifyGraphQl shopify) {
        this.shopify = shopify;
    }

    public ListedSubscriptions list() {
        ShopifyAnswer<JsonNode> first = page("");
        List<ListedSubscription> all = new ArrayList<>();
        JsonNode page = first.data().path("webhookSubscriptions");
        while (true) {
            Pages.nodes(page, WHAT).forEach(node -> all.add(read(node)));
            Optional<String> next = Pages.next(page, WHAT);
            if (next.isEmpty()) {
                return new ListedSubscriptions(all, first.shopTime(), first.servedVersion());
            }
            page = page(next.get()).data().path("webhookSubscriptions");
        }
    }

    private ShopifyAnswer<JsonNode> page(String after) {
        Map<String, Object> variables = new HashMap<>(Map.of("first", PAGE));
        if (!after.isEmpty()) {
            variables.put("after", after);
        }
        return shopify.run(list, variables, JsonNode.class);
    }

    private static ListedSubscription read(JsonNode node) {
        return new ListedSubscription(
                node.path("id").asText(),
                topic(node.path("topic").asText()),
                node.path("uri").asText(),
                node.path("format").asText(),
                node.path("name").asText(""),
                node.path("filter").asText(""),
                StreamSupport.stream(node.path("includeFields").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                node.path("apiVersion").path("handle").asText());
    }

    /// `ORDERS_PARTIALLY_FULFILLED` is `orders/partially_fulfilled`. Where the enum is ambiguous
    /// (`INVENTORY_LEVELS_UPDATE`) the result may differ from the header; no topic of ours is.
    private static String topic(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("_", "/");
    }

    private static String enumOf(String topic) {
        return topic.toUpperCase(Locale.ROOT).replace('/', '_');
    }

    /// Every event of the topic, whole bodies as JSON, to this address.
    ///
    /// @return what Shopify had against it; empty if it was done
    public Optional<String> create(String topic, URI address, String name) {
        return changed(
                create,
                "webhookSubscriptionCreate",
                Map.of("topic", enumOf(topic), "subscription", input(address, name)));
    }

    /// Makes an existing one as [#create] would have.
    public Optional<String> update(String id, URI address, String name) {
        return changed(
                update,
                "webhookSubscriptionUpdate",
                Map.of("id", id, "subscription", input(address, name)));
    }

    public Optional<String> delete(String id) {
        return changed(delete, "webhookSubscriptionDelete", Map.of("id", id));
    }

    /// No filter and no fields are said as such: an absent value would leave what there was.
    private static Map<String, @Nullable Object> input(URI address, String name) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("uri", address.toString());
        input.put("name", name);
        input.put("format", "JSON");
        input.put("filter", null);
        input.put("includeFields", List.of());
        return input;
    }

    private Optional<String> changed(
            ShopifyDocument document, String field, Map<String, Object> variables) {
        JsonNode payload = shopify.run(document, variables, JsonNode.class).data().path(field);
        if (!payload.path("userErrors").isArray()) {
            throw new ShopifyUnavailable(document.name() + ": the answer does not say how it went");
        }
        List<String> errors = payload.path("userErrors").findValuesAsText("message");
        return errors.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", errors));
    }
}
