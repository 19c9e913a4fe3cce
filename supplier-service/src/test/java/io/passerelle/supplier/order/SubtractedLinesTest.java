package io.passerelle.supplier.order;

import static io.passerelle.supplier.SampleOrder.givenBack;
import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.stock.SupplierStock;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.matching.SupplierKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said to be contained in a stock file is the same, however many purchase orders are read
/// at once.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class SubtractedLinesTest {
    private static final SupplierKey LOCKED = new SupplierKey("locked");
    private static final Instant MOMENT = Instant.parse("2020-06-01T12:00:00Z");
    private static final Instant EARLIEST = MOMENT.minus(SupplierStock.REMEMBERED);
    @Inject SubtractedLines subtracted;
    @Inject KnownOrderRepository orders;
    @Inject PurchaseOrderRepository repository;
    @Inject OrderJson json;

    @Test
    void several_pages_say_the_same_as_one() {
        sent(1, PurchaseOrderState.SENT, EARLIEST);
        for (int i = 2; i <= 5; i++) {
            sent(i, PurchaseOrderState.SENT, MOMENT.minusSeconds(60)); // all at once
        }
        sent(6, PurchaseOrderState.CANCEL_REQUESTED, MOMENT.minusSeconds(50));
        sent(7, PurchaseOrderState.CHANGED_AFTER_SENDING, MOMENT);
        sent(8, PurchaseOrderState.SENT, MOMENT.plusMillis(1));
        sent(9, PurchaseOrderState.SENT, EARLIEST.minusMillis(1));

        List<SupplierStock.Contained> whole = subtracted.by(LOCKED, MOMENT);

        assertThat(whole)
                .extracting(c -> c.line().value(), SupplierStock.Contained::units)
                .containsExactlyInAnyOrder(
                        tuple(9_701L, 2),
                        tuple(9_702L, 2),
                        tuple(9_703L, 2),
                        tuple(9_704L, 2),
                        tuple(9_705L, 2),
                        tuple(9_706L, 0),
                        tuple(9_707L, 1));
        for (int page = 1; page <= 8; page++) {
            assertThat(subtracted.by(LOCKED, MOMENT, page)).as("pages of " + page).isEqualTo(whole);
        }
    }

    /// Of one that has changed, one of two units is left.
    private void sent(int i, PurchaseOrderState state, Instant at) {
        OrderLine line = line(9_700 + i, "LO-" + i, "locked", 2);
        SampleOrder order = order().lines(line);
        PlacedOrder known =
                state == PurchaseOrderState.CHANGED_AFTER_SENDING
                        ? order.lines(givenBack(line, 1)).get()
                        : order.get();
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    orders.add(
                            new KnownOrderEntity(
                                    known.id().value(), known.name(), at, at, json.write(known)));
                    repository.add(purchaseOrder(order.get(), line, state, at));
                });
    }

    private PurchaseOrderEntity purchaseOrder(
            PlacedOrder order, OrderLine line, PurchaseOrderState state, Instant at) {
        String number = "SUBTRACTED-" + order.id();
        SupplierOrder content =
                new SupplierOrder(
                        number,
                        "locked",
                        "Locked",
                        order.id(),
                        order.name(),
                        order.createdAt(),
                        null,
                        null,
                        List.of(
                                new SupplierOrder.Item(
                                        line.id(),
                                        line.sku(),
                                        line.title(),
                                        line.quantity(),
                                        line.unitPrice(),
                                        List.of(),
                                        List.of())));
        PurchaseOrderEntity entity =
                new PurchaseOrderEntity(
                        number,
                        order.id().value(),
                        "locked",
                        number + ".xml",
                        state,
                        json.write(content),
                        at);
        entity.sentAt = at;
        return entity;
    }
}
