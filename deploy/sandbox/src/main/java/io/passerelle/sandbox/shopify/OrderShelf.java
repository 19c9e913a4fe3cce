package io.passerelle.sandbox.shopify;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The shop's orders, and the index that searches see, which runs behind by a fixed lag. Guarded by
/// the shop's lock.
final class OrderShelf {

    private final TreeMap<Long, ShopOrder> byId = new TreeMap<>();
    private final Map<Long, List<Instant>> changes = new HashMap<>();
    private final Duration lag;

    OrderShelf(Duration lag) {
        this.lag = lag;
    }

    void put(ShopOrder order, Instant changedAt) {
        byId.put(order.id(), order);
        changes.computeIfAbsent(order.id(), _ -> new ArrayList<>()).add(changedAt);
    }

    void remove(long id) {
        byId.remove(id);
        changes.remove(id);
    }

    Collection<ShopOrder> all() {
        return byId.values();
    }

    Optional<ShopOrder> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    ShopOrder get(long id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException("order is known in the shop, found " + id));
    }

    /// The `updated_at` by which a search made now finds the order; empty while it does not find it
    /// at all.
    Optional<Instant> indexed(ShopOrder order, Instant now) {
        return changes.getOrDefault(order.id(), List.of()).stream()
                .filter(at -> !at.plus(lag).isAfter(now))
                .max(Instant::compareTo)
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS));
    }

    void replace(List<ShopOrder> orders) {
        byId.clear();
        changes.clear();
        orders.forEach(o -> put(o, o.updatedAt()));
    }
}
