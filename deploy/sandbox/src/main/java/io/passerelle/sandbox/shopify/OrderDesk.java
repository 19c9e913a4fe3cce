package io.passerelle.sandbox.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What buyers and staff do with orders: each step moves stock, the order's `updatedAt`, and tells
/// subscribers. Runs inside the shop's lock.
final class OrderDesk {

    private final Shop shop;
    private final Announcer announcer;
    private final OrderUnits units;

    /// Tells subscribers about an order.
    interface Announcer {
        void announce(ShopOrder order, List<Notice> notices);
    }

    OrderDesk(Shop shop, Announcer announcer) {
        this.shop = shop;
        this.announcer = announcer;
        this.units = new OrderUnits(shop);
    }

    ShopOrder place(NewOrder order) {
        var at = shop.second();
        var lines = order.lines().stream().map(this::line).toList();
        var head =
                new OrderHead(
                        shop.newId(),
                        shop.newNumber(),
                        at,
                        order.test(),
                        order.customer(),
                        order.shippingAddress(),
                        order.billingAddress(),
                        order.note());
        lines.forEach(l -> units.take(l, l.quantity(), at));
        var placed =
                new ShopOrder(head, at, null, order.paid(), false, lines, List.of(), List.of());
        var notices = new ArrayList<Notice>(whole(Topic.ORDERS_CREATE));
        if (order.paid()) {
            notices.addAll(whole(Topic.ORDERS_PAID));
        }
        return store(placed, notices);
    }

    ShopOrder pay(long id) {
        var order = shop.orders().get(id);
        require(
                !order.paid() && order.cancelledAt() == null,
                "order to pay is open and unpaid",
                order);
        return store(order.payed(shop.second()), whole(Topic.ORDERS_PAID));
    }

    /// A paid order is refunded as well; an unpaid one is voided and has no refund.
    ShopOrder cancel(long id, boolean restock) {
        var order = shop.orders().get(id);
        require(
                order.cancelledAt() == null && order.fulfilments().isEmpty(),
                "order to cancel is open",
                order);
        var at = shop.second();
        var type = restock ? RestockType.CANCEL : RestockType.NO_RESTOCK;
        var open = new LinkedHashMap<Long, Integer>();
        order.lines().stream()
                .filter(l -> l.openQuantity() > 0)
                .forEach(l -> open.put(l.id(), l.openQuantity()));
        var emptied = units.takeBack(order, open, type, at).cancelled(at);
        var notices = new ArrayList<Notice>(whole(Topic.ORDERS_CANCELLED));
        if (order.paid()) {
            var refund = refundOf(order, open, type, at, "Order canceled");
            emptied = emptied.plus(refund);
            notices.add(new Notice.Refunded(refund));
        }
        return store(emptied, notices);
    }

    ShopOrder refund(long id, Map<Long, Integer> units, RestockType type) {
        var order = shop.orders().get(id);
        require(order.paid(), "order to refund is paid", order);
        var at = shop.second();
        var refund = refundOf(order, units, type, at, "");
        return store(
                this.units.takeBack(order, units, type, at).plus(refund),
                List.of(new Notice.Refunded(refund)));
    }

    ShopOrder edit(long id, OrderEdit edit) {
        var order = shop.orders().get(id);
        require(order.cancelledAt() == null, "order to edit is not cancelled", order);
        var at = shop.second();
        var added = edit.added().stream().map(this::line).toList();
        edit.deltas()
                .forEach((line, n) ->
                        require(
                                order.line(line).openQuantity() + n >= 0,
                                "units to remove are open",
                                n));
        var deltas = new LinkedHashMap<Long, Integer>(edit.deltas());
        var next = order.edited(at);
        for (var delta : edit.deltas().entrySet()) {
            next = units.resize(next, delta.getKey(), delta.getValue(), edit.restock(), at);
        }
        for (var line : added) {
            units.take(line, line.quantity(), at);
            next = next.plus(line);
            deltas.put(line.id(), line.quantity());
        }
        return store(next, List.of(new Notice.Edited(shop.newId(), deltas)));
    }

    ShopOrder fulfil(long id, Map<Long, Integer> units) {
        return fulfil(
                id, new OrderFulfilment(shop.newId(), shop.second(), units, Tracking.NONE, false));
    }

    ShopOrder fulfil(long id, OrderFulfilment sent) {
        var order = shop.orders().get(id);
        var next = units.ship(order, sent.quantities(), sent.at()).plus(sent);
        return store(
                next,
                "fulfilled".equals(next.fulfilmentStatus())
                        ? whole(Topic.ORDERS_FULFILLED)
                        : List.of());
    }

    /// @param sent a fulfilment of the order, with other tracking
    ShopOrder track(long id, OrderFulfilment sent) {
        return store(shop.orders().get(id).corrected(sent, shop.second()), List.of());
    }

    ShopOrder touch(long id) {
        return store(shop.orders().get(id).touched(shop.second()), List.of());
    }

    /// As in Shopify, only a cancelled order can be deleted.
    void delete(long id) {
        var order = shop.orders().get(id);
        require(order.cancelledAt() != null, "order to delete is cancelled", order);
        shop.orders().remove(id);
        announcer.announce(order, List.of(new Notice.Deleted()));
    }

    private OrderLine line(NewLine line) {
        var id = shop.newId();
        return switch (line) {
            case NewLine.OfSku(String sku, int n) ->
                    OrderLine.of(id, shop.catalogue().ofSku(sku), n);
            case NewLine.OfVariant(long variant, int n) ->
                    OrderLine.of(id, shop.catalogue().variant(variant).orElseThrow(), n);
            case NewLine.Custom(String title, BigDecimal price, int n) ->
                    OrderLine.without(id, OrderLine.Kind.CUSTOM, title, price, n);
            case NewLine.GiftCard(BigDecimal value, int n) ->
                    OrderLine.without(id, OrderLine.Kind.GIFT_CARD, "Gift card", value, n);
            case NewLine.Tip(BigDecimal amount) ->
                    OrderLine.without(id, OrderLine.Kind.TIP, "Tip", amount, 1);
        };
    }

    private OrderRefund refundOf(
            ShopOrder order, Map<Long, Integer> units, RestockType type, Instant at, String note) {
        var lines =
                units.entrySet().stream()
                        .map(u ->
                                new OrderRefund.Line(
                                        shop.newId(),
                                        u.getKey(),
                                        u.getValue(),
                                        type,
                                        order.line(u.getKey())
                                                .price()
                                                .multiply(BigDecimal.valueOf(u.getValue()))))
                        .toList();
        return new OrderRefund(shop.newId(), at, note, lines);
    }

    private ShopOrder store(ShopOrder order, List<Notice> notices) {
        shop.orders().put(order, shop.now());
        var all = new ArrayList<>(notices);
        all.addAll(whole(Topic.ORDERS_UPDATED));
        announcer.announce(order, all);
        return order;
    }

    private static List<Notice> whole(Topic topic) {
        return List.of(new Notice.Whole(topic));
    }

    static void require(boolean held, String rule, Object found) {
        if (!held) {
            throw new IllegalStateException(rule + ", found " + found);
        }
    }
}
