package io.passerelle.sandbox.shopify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// The fulfilment orders of all orders. They are brought up to date with their order whenever
/// somebody looks: staff may have shipped, refunded or edited since. Guarded by the shop's lock.
final class FulfilmentOrders {

    private final Shop shop;
    private final TreeMap<Long, FulfilmentOrder> byId = new TreeMap<>();

    FulfilmentOrders(Shop shop) {
        this.shop = shop;
    }

    List<FulfilmentOrder> of(ShopOrder order) {
        if (ofOrder(order.id()).findAny().isEmpty()) {
            begin(order);
        }
        order.lines().stream().filter(OrderLine::requiresShipping).forEach(l -> route(order, l));
        return ofOrder(order.id()).toList();
    }

    Optional<FulfilmentOrder> find(long id) {
        return Optional.ofNullable(byId.get(id))
                .flatMap(known -> shop.orders().find(known.orderId()))
                .flatMap(order -> of(order).stream().filter(f -> f.id() == id).findFirst());
    }

    void put(FulfilmentOrder changed) {
        byId.put(changed.id(), changed);
    }

    /// Another location takes over units that were not shipped.
    ///
    /// @param units by id of the order's line
    FulfilmentOrder move(ShopOrder order, Map<Long, Integer> units, long locationId) {
        var at = shop.second();
        of(order);
        var parts = new ArrayList<FulfilmentOrder.Part>();
        units.forEach((line, n) -> {
            takeFrom(order.id(), line, n, FulfilmentOrder.Part::resize);
            parts.add(new FulfilmentOrder.Part(shop.newId(), line, n, n));
        });
        var moved = new FulfilmentOrder(shop.newId(), order.id(), locationId, null, at, parts);
        put(moved);
        return moved;
    }

    List<FulfilmentOrder> all() {
        return List.copyOf(byId.values());
    }

    void replace(List<FulfilmentOrder> saved) {
        byId.clear();
        saved.forEach(this::put);
    }

    /// The first look may come when something was shipped already.
    private void begin(ShopOrder order) {
        var parts =
                order.lines().stream()
                        .filter(OrderLine::requiresShipping)
                        .filter(l -> l.fulfilled() + l.openQuantity() > 0)
                        .map(l ->
                                new FulfilmentOrder.Part(
                                        shop.newId(),
                                        l.id(),
                                        l.fulfilled() + l.openQuantity(),
                                        l.openQuantity()))
                        .toList();
        if (!parts.isEmpty()) {
            long place = shop.options().locationId();
            put(new FulfilmentOrder(shop.newId(), order.id(), place, null, shop.second(), parts));
        }
    }

    private void route(ShopOrder order, OrderLine line) {
        int unseen = line.fulfilled() - units(order, line, FulfilmentOrder.Part::shipped);
        takeFrom(order.id(), line.id(), unseen, (p, n) -> p.ship(-n));
        int missing = line.openQuantity() - units(order, line, FulfilmentOrder.Part::remaining);
        takeFrom(order.id(), line.id(), -missing, FulfilmentOrder.Part::resize);
        if (missing > 0) {
            add(order, line, missing);
        }
    }

    private interface Change {
        FulfilmentOrder.Part apply(FulfilmentOrder.Part part, int units);
    }

    /// Takes units from the parts of a line, those first that were made last.
    private void takeFrom(long orderId, long lineId, int units, Change change) {
        int left = units;
        for (var each : ofOrder(orderId).toList().reversed()) {
            var changed = new ArrayList<FulfilmentOrder.Part>();
            for (var part : each.parts()) {
                int n = part.lineId() == lineId ? Math.clamp(left, 0, part.remaining()) : 0;
                changed.add(n > 0 ? change.apply(part, -n) : part);
                left -= n;
            }
            if (!changed.equals(each.parts())) {
                put(each.with(changed, shop.second()));
            }
        }
    }

    private void add(ShopOrder order, OrderLine line, int units) {
        Instant at = shop.second();
        long place = shop.options().locationId();
        var here =
                ofOrder(order.id())
                        .filter(f -> f.locationId() == place && !f.status().equals("CLOSED"))
                        .findFirst()
                        .orElseGet(() ->
                                new FulfilmentOrder(
                                        shop.newId(), order.id(), place, null, at, List.of()));
        var parts = new ArrayList<>(here.parts());
        parts.add(new FulfilmentOrder.Part(shop.newId(), line.id(), units, units));
        put(here.with(parts, at));
    }

    private int units(ShopOrder order, OrderLine line, ToIntFunction<FulfilmentOrder.Part> count) {
        return ofOrder(order.id())
                .flatMap(f -> f.parts().stream())
                .filter(p -> p.lineId() == line.id())
                .mapToInt(count)
                .sum();
    }

    private Stream<FulfilmentOrder> ofOrder(long orderId) {
        return byId.values().stream().filter(f -> f.orderId() == orderId);
    }
}
