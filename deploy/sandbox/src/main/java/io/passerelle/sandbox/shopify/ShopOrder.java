package io.passerelle.sandbox.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An order at one moment. Times are whole seconds, so two versions may carry the same `updatedAt`.
public record ShopOrder(
        OrderHead head,
        Instant updatedAt,
        @Nullable Instant cancelledAt,
        boolean paid,
        boolean edited,
        List<OrderLine> lines,
        List<OrderRefund> refunds,
        List<OrderFulfilment> fulfilments) {

    static final BigDecimal SHIPPING = new BigDecimal("4.90");

    public ShopOrder {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
        fulfilments = List.copyOf(fulfilments);
    }

    public long id() {
        return head.id();
    }

    public String name() {
        return head.name();
    }

    public OrderLine line(long lineId) {
        return lines.stream()
                .filter(l -> l.id() == lineId)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "line is one of order %s, found %d".formatted(name(), lineId)));
    }

    /// The first line with this SKU.
    public OrderLine line(String sku) {
        return lines.stream()
                .filter(l -> sku.equals(l.sku()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "SKU is in order %s, found %s".formatted(name(), sku)));
    }

    /// `pending`, `paid`, `partially_refunded`, `refunded` or `voided`.
    public String financialStatus() {
        if (!paid) {
            return cancelledAt == null ? "pending" : "voided";
        }
        if (refunds.isEmpty()) {
            return "paid";
        }
        return lines.stream().allMatch(l -> l.currentQuantity() == 0)
                ? "refunded"
                : "partially_refunded";
    }

    /// `fulfilled`, `partial`, or null while nothing was sent.
    public @Nullable String fulfilmentStatus() {
        if (fulfilments.isEmpty()) {
            return null;
        }
        return lines.stream().allMatch(l -> l.openQuantity() == 0) ? "fulfilled" : "partial";
    }

    int units(ToIntFunction<OrderLine> count) {
        return lines.stream().mapToInt(count).sum();
    }

    BigDecimal shipping() {
        return head.shippingAddress() == null ? BigDecimal.ZERO : SHIPPING;
    }

    /// Goods only, by whichever quantity is asked for.
    BigDecimal subtotal(ToIntFunction<OrderLine> quantity) {
        return lines.stream()
                .map(l -> l.price().multiply(BigDecimal.valueOf(quantity.applyAsInt(l))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal tips() {
        return lines.stream()
                .filter(l -> l.kind() == OrderLine.Kind.TIP)
                .map(OrderLine::price)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    ShopOrder touched(Instant at) {
        return new ShopOrder(head, at, cancelledAt, paid, edited, lines, refunds, fulfilments);
    }

    ShopOrder payed(Instant at) {
        return new ShopOrder(head, at, cancelledAt, true, edited, lines, refunds, fulfilments);
    }

    ShopOrder cancelled(Instant at) {
        return new ShopOrder(head, at, at, paid, edited, lines, refunds, fulfilments);
    }

    ShopOrder edited(Instant at) {
        return new ShopOrder(head, at, cancelledAt, paid, true, lines, refunds, fulfilments);
    }

    ShopOrder plus(OrderLine line) {
        return withLines(with(lines, line));
    }

    ShopOrder plus(OrderRefund refund) {
        return new ShopOrder(
                head,
                refund.at(),
                cancelledAt,
                paid,
                edited,
                lines,
                with(refunds, refund),
                fulfilments);
    }

    ShopOrder plus(OrderFulfilment sent) {
        return new ShopOrder(
                head,
                sent.at(),
                cancelledAt,
                paid,
                edited,
                lines,
                refunds,
                with(fulfilments, sent));
    }

    /// Replaces the fulfilment of the same id.
    ShopOrder corrected(OrderFulfilment sent, Instant at) {
        return new ShopOrder(
                head,
                at,
                cancelledAt,
                paid,
                edited,
                lines,
                refunds,
                fulfilments.stream().map(f -> f.id() == sent.id() ? sent : f).toList());
    }

    ShopOrder change(long lineId, UnaryOperator<OrderLine> change) {
        return withLines(lines.stream().map(l -> l.id() == lineId ? change.apply(l) : l).toList());
    }

    private ShopOrder withLines(List<OrderLine> next) {
        return new ShopOrder(
                head, updatedAt, cancelledAt, paid, edited, next, refunds, fulfilments);
    }

    private static <T> List<T> with(List<T> list, T more) {
        var next = new ArrayList<>(list);
        next.add(more);
        return next;
    }
}
