package io.passerelle.sandbox.shopify;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Webhook subscriptions: list, create, update, delete. Shopify wants https addresses; a sandbox
/// takes http as well.
final class SubscriptionFields {

    private final Shop shop;

    SubscriptionFields(Shop shop) {
        this.shop = shop;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                TypeFields.of("WebhookSubscription", Subscription.class)
                        .field("id", s -> Gid.of("WebhookSubscription", s.id()))
                        .field("legacyResourceId", Subscription::id)
                        .field("uri", s -> s.uri().toString())
                        .field("metafieldNamespaces", _ -> List.of())
                        .field("apiVersion", _ -> RootFields.version(shop.options()))
                        .build());
    }

    Map<String, Object> page(DataFetchingEnvironment env) {
        List<String> topics = env.getArgumentOrDefault("topics", List.of());
        String uri = env.getArgument("uri");
        return Page.of(
                env,
                shop.subscriptions().all().stream()
                        .filter(s -> topics.isEmpty() || topics.contains(s.topic()))
                        .filter(s -> uri == null || s.uri().toString().equals(uri)),
                Subscription::id);
    }

    Map<String, Object> create(DataFetchingEnvironment env) {
        var topic = StockFields.argument(env, "topic");
        var uri = uri(input(env));
        if (uri == null) {
            return refused("Address is invalid");
        }
        if (shop.subscriptions().has(topic, uri)) {
            return refused("Address for this topic has already been taken");
        }
        var at = shop.second();
        return stored(
                changed(
                        new Subscription(
                                shop.newId(), topic, uri, "JSON", null, null, List.of(), at, at),
                        input(env)));
    }

    Map<String, Object> update(DataFetchingEnvironment env) {
        var old =
                shop.subscriptions()
                        .find(Gid.number("WebhookSubscription", StockFields.argument(env, "id")));
        if (old.isEmpty()) {
            return refused("Webhook subscription does not exist");
        }
        if (input(env).containsKey("uri") && uri(input(env)) == null) {
            return refused("Address is invalid");
        }
        return stored(changed(old.get(), input(env)));
    }

    Map<String, Object> delete(DataFetchingEnvironment env) {
        var id = StockFields.argument(env, "id");
        if (!shop.subscriptions().remove(Gid.number("WebhookSubscription", id))) {
            return Map.of(
                    "userErrors", List.of(error("id", "Webhook subscription does not exist")));
        }
        return Map.of("deletedWebhookSubscriptionId", id, "userErrors", List.of());
    }

    private Subscription changed(Subscription old, Map<String, Object> input) {
        var uri = uri(input);
        var fields = input.get("includeFields");
        return new Subscription(
                old.id(),
                old.topic(),
                uri == null ? old.uri() : uri,
                input.getOrDefault("format", old.format()).toString(),
                input.containsKey("name") ? text(input, "name") : old.name(),
                input.containsKey("filter") ? text(input, "filter") : old.filter(),
                fields instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : old.includeFields(),
                old.createdAt(),
                shop.second());
    }

    private Map<String, Object> stored(Subscription subscription) {
        shop.subscriptions().put(subscription);
        return Map.of("webhookSubscription", subscription, "userErrors", List.of());
    }

    private static Map<String, Object> refused(String message) {
        return Map.of("userErrors", List.of(error("webhookSubscription", message)));
    }

    private static Map<String, Object> error(String field, String message) {
        var path = field.equals("id") ? List.of("id") : List.of(field, "callbackUrl");
        return Map.of("field", path, "message", message);
    }

    private static Map<String, Object> input(DataFetchingEnvironment env) {
        Map<String, Object> input =
                env.getArgumentOrDefault("webhookSubscription", new HashMap<>());
        return input;
    }

    private static @Nullable URI uri(Map<String, Object> input) {
        var text = text(input, "uri");
        return text != null && text.matches("https?://[^\\s/]+\\S*") ? URI.create(text) : null;
    }

    private static @Nullable String text(Map<String, Object> input, String key) {
        var value = input.get(key);
        return value == null ? null : value.toString();
    }
}
