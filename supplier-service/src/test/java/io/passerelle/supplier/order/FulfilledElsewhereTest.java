package io.passerelle.supplier.order;

import static io.passerelle.supplier.SampleOrder.givenBack;
import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static io.passerelle.supplier.SampleOrder.unfulfilled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.Payment;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.matching.Shipper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What the merchant ships though a supplier would have, no supplier ships a second time.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class FulfilledElsewhereTest {
    private static final AtomicLong LINES = new AtomicLong(8_900_000);
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject Assignments assignments;
    @Inject Replan replan;
    @Inject ParkedUnits parked;

    @Test
    void a_held_line_is_held_no_more_and_goes_to_nobody_later() {
        SampleOrder order = order().lines(newLine("FE-1", "Nobody"), newLine(null, "Nobody"));
        intake.accept(order.get());
        assertThat(stored(order).held()).hasSize(2);

        intake.accept(fulfilled(order));

        assertThat(stored(order).held()).isEmpty();
        SampleOrder another = order().lines(newLine("FE-1", "Nobody"));
        intake.accept(another.get());
        LineId held = stored(another).held().getFirst().lineId();
        assertThat(assignments.assign(held, Shipper.parse("agriest"), "Ada"))
                .isInstanceOf(Assigning.Assigned.class);
        replan.again(order.get().id());
        assertThat(stored(order).purchaseOrders()).isEmpty();
        await().until(() -> view(another).state().equals("sent"));
    }

    @Test
    void a_parked_purchase_order_settled_by_hand_ends_and_does_not_come_back() {
        SampleOrder order = order().withoutBuyer();
        intake.accept(order.get());
        await().until(() -> isListed(order));

        intake.accept(fulfilled(order));

        assertThat(view(order).state()).isEqualTo("cancelled");
        assertThat(view(order).reason()).contains("no units for this supplier to ship any more");
        await().until(() -> !isListed(order));
        OrderLine line = order.get().lines().getFirst();
        intake.accept(
                order.later(2)
                        .shipTo(SampleOrder.ADDRESS)
                        .lines(unfulfilled(givenBack(line, 1), 0))
                        .get());
        assertThat(view(order).state()).isEqualTo("cancelled");
    }

    @Test
    void one_that_waits_ends_and_is_wanted_again_once_that_fulfilment_is_cancelled() {
        SampleOrder order = order().payment(Payment.PENDING);
        intake.accept(order.get());

        intake.accept(fulfilled(order.payment(Payment.PAID)));
        assertThat(view(order).state()).isEqualTo("cancelled");
        intake.accept(order.later(2).payment(Payment.PAID).get());

        await().until(() -> view(order).state().equals("sent"));
    }

    @Test
    void what_the_supplier_was_sent_stays_sent_when_it_is_fulfilled() {
        SampleOrder order = order();
        intake.accept(order.get());
        await().until(() -> view(order).state().equals("sent"));
        PurchaseOrderView sent = view(order);

        intake.accept(fulfilled(order));

        assertThat(view(order)).isEqualTo(sent);
    }

    @Test
    void an_order_that_does_not_say_what_is_fulfilled_is_sent() {
        SampleOrder order = order();
        assertThat(order.get().lines().getFirst().unfulfilled()).isNull();

        intake.accept(order.get());

        await().until(() -> view(order).state().equals("sent"));
    }

    private static OrderLine newLine(String sku, String vendor) {
        return line(LINES.incrementAndGet(), sku, vendor, 2);
    }

    private static PlacedOrder fulfilled(SampleOrder order) {
        List<OrderLine> lines =
                order.get().lines().stream().map(line -> unfulfilled(line, 0)).toList();
        return order.later(1).lines(lines).get();
    }

    private boolean isListed(SampleOrder order) {
        return parked.count(ParkedFilter.unit("purchase-order", view(order).number())) > 0;
    }

    private PurchaseOrderView view(SampleOrder order) {
        return stored(order).purchaseOrders().getFirst();
    }

    private OrderView stored(SampleOrder order) {
        return purchaseOrders.order(order.get().id()).orElseThrow();
    }
}
