package io.passerelle.supplier;

import io.passerelle.common.order.Address;
import io.passerelle.common.order.Buyer;
import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.Payment;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Orders as tests need them: paid, with an address, one line for the supplier `agriest`.
public final class SampleOrder {
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Instant CREATED = Instant.parse("2026-03-04T09:30:00Z");
    public static final Address ADDRESS =
            new Address(
                    "Zoé Martin",
                    "",
                    "12 rue des Lilas",
                    "Bât. B",
                    "33000",
                    "Bordeaux",
                    "",
                    "FR",
                    "+33 5 56 00 00 00");
    private static final AtomicLong IDS = new AtomicLong(7_000_000_000L);

    private final PlacedOrder order;

    private SampleOrder(PlacedOrder order) {
        this.order = order;
    }

    public static SampleOrder order() {
        long id = IDS.incrementAndGet();
        return new SampleOrder(
                new PlacedOrder(
                        new OrderId(id),
                        "#" + (id - 6_999_990_000L),
                        CREATED,
                        CREATED.plusSeconds(60),
                        null,
                        false,
                        false,
                        Payment.PAID,
                        "EUR",
                        List.of(line(id * 10, "AG-1", "Agriest", 2)),
                        new Buyer("zoe@example.com", null, "", ADDRESS)));
    }

    public static OrderLine line(long id, String sku, String vendor, int quantity) {
        return new OrderLine(
                new LineId(id),
                sku == null ? null : new Sku(sku),
                "Sécateur",
                vendor,
                quantity,
                List.of(),
                true,
                new Money(4990, EUR));
    }

    public static OrderLine givenBack(OrderLine line, int units) {
        return new OrderLine(
                line.id(),
                line.sku(),
                line.title(),
                line.vendor(),
                line.quantity(),
                List.of(new GivenBack("refund:1", units, true, CREATED)),
                line.requiresShipping(),
                line.unitPrice());
    }

    public static OrderLine notShipped(OrderLine line) {
        return new OrderLine(
                line.id(),
                line.sku(),
                line.title(),
                line.vendor(),
                line.quantity(),
                line.givenBack(),
                false,
                line.unitPrice());
    }

    /// Of which so many units are still to be shipped.
    public static OrderLine unfulfilled(OrderLine line, int units) {
        return new OrderLine(
                line.id(),
                line.sku(),
                line.title(),
                line.vendor(),
                line.quantity(),
                line.givenBack(),
                line.requiresShipping(),
                line.unitPrice(),
                line.discounts(),
                line.taxes(),
                units);
    }

    public SampleOrder named(String name) {
        return with(name, order.updatedAt(), order.cancelledAt(), order.test(), order.payment());
    }

    public SampleOrder test() {
        return with(order.name(), order.updatedAt(), order.cancelledAt(), true, order.payment());
    }

    public SampleOrder payment(Payment payment) {
        return with(order.name(), order.updatedAt(), order.cancelledAt(), order.test(), payment);
    }

    public SampleOrder cancelled() {
        return with(
                order.name(), order.updatedAt(), order.updatedAt(), order.test(), order.payment());
    }

    public SampleOrder later(int seconds) {
        return with(
                order.name(),
                order.updatedAt().plusSeconds(seconds),
                order.cancelledAt(),
                order.test(),
                order.payment());
    }

    private SampleOrder with(
            String name, Instant updated, Instant cancelled, boolean test, Payment payment) {
        return new SampleOrder(
                new PlacedOrder(
                        order.id(),
                        name,
                        order.createdAt(),
                        updated,
                        cancelled,
                        order.deleted(),
                        test,
                        payment,
                        order.currency(),
                        order.lines(),
                        order.buyer()));
    }

    public SampleOrder lines(OrderLine... lines) {
        return of(Arrays.asList(lines), order.buyer());
    }

    public SampleOrder lines(List<OrderLine> lines) {
        return of(lines, order.buyer());
    }

    public SampleOrder shipTo(Address address) {
        return of(order.lines(), new Buyer("zoe@example.com", null, "", address));
    }

    public SampleOrder withoutBuyer() {
        return of(order.lines(), null);
    }

    private SampleOrder of(List<OrderLine> lines, Buyer buyer) {
        return new SampleOrder(
                new PlacedOrder(
                        order.id(),
                        order.name(),
                        order.createdAt(),
                        order.updatedAt(),
                        order.cancelledAt(),
                        order.deleted(),
                        order.test(),
                        order.payment(),
                        order.currency(),
                        lines,
                        buyer));
    }

    public PlacedOrder get() {
        return order;
    }
}
