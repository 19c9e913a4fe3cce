package io.passerelle.sync;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.Payment;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/// Orders of one line, as webhook-service hands them over.
public final class TestOrders {
    private static final Money PRICE = new Money(4990, Currency.getInstance("EUR"));

    private TestOrders() {}

    public static PlacedOrder order(
            long id, Instant createdAt, Instant updatedAt, OrderLine... lines) {
        return new PlacedOrder(
                new OrderId(id),
                "#" + id,
                createdAt,
                updatedAt,
                null,
                false,
                false,
                Payment.PAID,
                "EUR",
                List.of(lines),
                null);
    }

    public static OrderLine line(long id, String sku, int quantity, GivenBack... back) {
        return new OrderLine(
                new LineId(id),
                sku == null ? null : Sku.of(sku),
                "Lampe",
                "Maison",
                quantity,
                List.of(back),
                true,
                PRICE);
    }

    /// The line with so many units still to be shipped.
    public static OrderLine toShip(OrderLine l, int units) {
        return new OrderLine(
                l.id(),
                l.sku(),
                l.title(),
                l.vendor(),
                l.quantity(),
                l.givenBack(),
                l.requiresShipping(),
                l.unitPrice(),
                l.discounts(),
                l.taxes(),
                units);
    }

    public static PlacedOrder test(PlacedOrder o) {
        return new PlacedOrder(
                o.id(),
                o.name(),
                o.createdAt(),
                o.updatedAt(),
                o.cancelledAt(),
                o.deleted(),
                true,
                o.payment(),
                o.currency(),
                o.lines(),
                o.buyer());
    }

    public static PlacedOrder unpaid(PlacedOrder o) {
        return new PlacedOrder(
                o.id(),
                o.name(),
                o.createdAt(),
                o.updatedAt(),
                o.cancelledAt(),
                o.deleted(),
                o.test(),
                Payment.PENDING,
                o.currency(),
                o.lines(),
                o.buyer());
    }
}
