package io.passerelle.sandbox.shopify;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Moves units between an order's lines and the stock. Lines without a variant have no stock. Each
/// method checks first and then changes both sides.
final class OrderUnits {

    private final Shop shop;

    OrderUnits(Shop shop) {
        this.shop = shop;
    }

    ShopOrder resize(ShopOrder order, long lineId, int delta, boolean restock, Instant at) {
        var line = order.line(lineId);
        if (delta >= 0) {
            take(line, delta, at);
            return order.change(lineId, l -> l.grow(delta));
        }
        variantOf(line).ifPresent(v -> shop.stock().release(v, -delta, restock, at));
        return order.change(lineId, l -> l.drop(-delta));
    }

    ShopOrder takeBack(ShopOrder order, Map<Long, Integer> units, RestockType type, Instant at) {
        units.forEach((line, n) ->
                OrderDesk.require(
                        n > 0 && n <= order.line(line).currentQuantity(),
                        "units to take back are in the order",
                        n));
        var next = order;
        for (var unit : units.entrySet()) {
            var line = order.line(unit.getKey());
            int n = unit.getValue();
            // Goods said to come back are taken from those shipped first, all others from those
            // still here.
            int shipped =
                    type == RestockType.RETURN
                            ? Math.min(n, line.shippedQuantity())
                            : n - Math.min(n, line.openQuantity());
            variantOf(line)
                    .ifPresent(v -> {
                        shop.stock().release(v, n - shipped, type.restocks(), at);
                        if (type.restocks()) {
                            shop.stock().comeBack(v, shipped, at);
                        }
                    });
            next = next.change(line.id(), l -> l.drop(n - shipped).giveBack(shipped));
        }
        return next;
    }

    void take(OrderLine line, int units, Instant at) {
        variantOf(line).ifPresent(v -> shop.stock().take(v, units, at));
    }

    private Optional<Variant> variantOf(OrderLine line) {
        var id = line.variantId();
        return id == null ? Optional.empty() : shop.catalogue().variant(id);
    }

    ShopOrder ship(ShopOrder order, Map<Long, Integer> units, Instant at) {
        units.forEach((line, n) ->
                OrderDesk.require(
                        n > 0 && n <= order.line(line).openQuantity(),
                        "units to ship are open",
                        n));
        var next = order;
        for (var unit : units.entrySet()) {
            variantOf(order.line(unit.getKey()))
                    .ifPresent(v -> shop.stock().ship(v, unit.getValue(), at));
            next = next.change(unit.getKey(), l -> l.ship(unit.getValue()));
        }
        return next;
    }
}
