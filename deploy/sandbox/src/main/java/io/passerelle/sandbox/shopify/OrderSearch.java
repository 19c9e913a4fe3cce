package io.passerelle.sandbox.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `orders` and `ordersCount`, which see an order as the search index does; it may run behind.
final class OrderSearch {

    private final Shop shop;

    OrderSearch(Shop shop) {
        this.shop = shop;
    }

    Map<String, Object> page(DataFetchingEnvironment env) {
        var indexed = indexed();
        Function<ShopOrder, Instant> updated = o -> indexed.getOrDefault(o.id(), o.updatedAt());
        String key = env.getArgumentOrDefault("sortKey", "PROCESSED_AT");
        Function<ShopOrder, String> value =
                switch (key) {
                    case "UPDATED_AT" -> o -> updated.apply(o).toString();
                    case "CREATED_AT", "PROCESSED_AT" -> o -> o.head().createdAt().toString();
                    default -> _ -> "";
                };
        return Page.of(env, found(env, indexed), value, ShopOrder::id);
    }

    /// Counts what [#page] finds, up to `limit`; null counts all.
    Map<String, Object> count(DataFetchingEnvironment env) {
        return RootFields.count(env, found(env, indexed()).count());
    }

    private Map<Long, Instant> indexed() {
        var now = shop.now();
        var indexed = new HashMap<Long, Instant>();
        for (var order : shop.orders().all()) {
            shop.orders().indexed(order, now).ifPresent(at -> indexed.put(order.id(), at));
        }
        return indexed;
    }

    private Stream<ShopOrder> found(DataFetchingEnvironment env, Map<Long, Instant> indexed) {
        var query = StockFields.query(env);
        return shop.orders().all().stream()
                .filter(o -> indexed.containsKey(o.id()))
                .filter(o ->
                        query.matches(
                                f -> attribute(o, indexed.getOrDefault(o.id(), o.updatedAt()), f)));
    }

    private static @Nullable Object attribute(ShopOrder order, Instant updatedAt, String field) {
        return switch (field) {
            case "updated_at" -> updatedAt;
            case "created_at", "processed_at" -> order.head().createdAt();
            case "id" -> (Long) order.id();
            case "name" -> order.name();
            case "test" -> (Boolean) order.head().test();
            case "financial_status" -> order.financialStatus();
            default -> null;
        };
    }
}
