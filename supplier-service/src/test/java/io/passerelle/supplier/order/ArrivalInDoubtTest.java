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
import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Cancelling;
import io.passerelle.common.work.Decider;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.cli.Commands;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.notice.OrderAnswer;
import io.passerelle.supplier.notice.ShipmentNotice;
import io.passerelle.supplier.shipment.ShipmentView;
import io.passerelle.supplier.shipment.Shipments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// Purchase orders of which only the supplier knows whether they arrived.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class ArrivalInDoubtTest {
    private static final AtomicLong LINES = new AtomicLong(8_800_000);
    private static final Decider ADA = new Decider("Ada", "they have it");
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject PurchaseOrderRepository repository;
    @Inject KnownOrderRepository knownOrders;
    @Inject Settlement settlement;
    @Inject Answers answers;
    @Inject Shipments shipments;
    @Inject ParkedUnits parked;
    @Inject OrderJson json;
    @Inject CommandLine.IFactory factory;

    @Test
    void its_reason_says_what_a_person_can_do() {
        SampleOrder order = inDoubt("nord");

        assertThat(view(order).reason()).contains("'cancel'", "counts as sent", "replay");
    }

    @Test
    void ended_by_a_person_it_counts_as_sent() {
        SampleOrder order = inDoubt("nord");

        assertThat(end(order)).isInstanceOf(Cancelling.Ended.class);

        PurchaseOrderView sent = view(order);
        assertThat(sent.state()).isEqualTo("sent");
        assertThat(sent.sentAt()).isNotNull();
        assertThat(sent.serverReply()).contains("the answer to the rename was lost", "a person");
        assertThat(parked.cancelled(order.get().id()))
                .anySatisfy(end -> assertThat(end.by()).isEqualTo("Ada"));
    }

    @Test
    void it_is_not_ended_as_one_of_many() {
        SampleOrder order = inDoubt("nord");
        await().until(() -> isListed(order));
        StringWriter out = new StringWriter();

        new CommandLine(Commands.TOP, factory)
                .setOut(new PrintWriter(out, true))
                .execute("cancel", "--kind", "purchase-order", "--by", "Ada", "--why", "clear up");

        assertThat(out.toString()).contains("not ended: only by KIND and KEY, one at a time");
        assertThat(view(order).state()).isEqualTo("parked");
    }

    @Test
    void a_shipment_of_what_a_person_has_ended_is_accepted() {
        SampleOrder order = inDoubt("nord");
        end(order);

        shipments.receive("nord", "a".repeat(64), notice(order));

        assertThat(shipment(order).orderId()).as("its order").isEqualTo(order.get().id());
    }

    @Test
    void an_order_cancelled_meanwhile_is_cancelled_at_the_supplier_once_it_is_known_to_be_there() {
        SampleOrder order = inDoubt("nord");
        intake.accept(order.later(1).cancelled().get());
        assertThat(view(order).state()).isEqualTo("parked");

        end(order);

        await().until(() -> view(order).state().equals("cancel requested"));
    }

    @Test
    void a_change_meanwhile_is_left_to_a_person_once_it_is_known_to_be_there() {
        SampleOrder order = inDoubt("nord");
        OrderLine line = order.get().lines().getFirst();
        intake.accept(order.later(1).lines(givenBack(line, 1)).get());

        end(order);

        assertThat(view(order).state()).isEqualTo("changed after sending");
    }

    @Test
    void though_its_goods_are_fulfilled_by_the_merchant_the_doubt_stays() {
        SampleOrder order = inDoubt("nord");
        OrderLine line = order.get().lines().getFirst();

        intake.accept(order.later(1).lines(unfulfilled(line, 0)).get());

        assertThat(view(order).state()).isEqualTo("parked");
        end(order);
        assertThat(view(order).state()).isEqualTo("sent");
    }

    @Test
    void an_acknowledgement_proves_that_it_arrived() {
        SampleOrder order = inDoubt("nord");
        OrderAnswer answer =
                new OrderAnswer(view(order).number(), OrderAnswer.Verdict.ACCEPTED, "");

        assertThat(answers.note(new SupplierKey("nord"), answer)).isEmpty();

        assertThat(view(order).state()).isEqualTo("sent");
        assertThat(view(order).acknowledgement()).isEqualTo("accepted");
        await().until(() -> !isListed(order));
    }

    @Test
    void a_shipment_notice_proves_that_it_arrived() {
        SampleOrder order = inDoubt("nord");

        shipments.receive("nord", "b".repeat(64), notice(order));

        assertThat(view(order).state()).isEqualTo("sent");
        assertThat(shipment(order).orderId()).as("its order").isEqualTo(order.get().id());
        await().until(() -> !isListed(order));
    }

    @Test
    void what_another_supplier_says_proves_nothing() {
        SampleOrder order = inDoubt("nord");

        shipments.receive("agriest", "c".repeat(64), notice(order));

        assertThat(view(order).state()).isEqualTo("parked");
        assertThat(shipment(order).orderId()).isNull();
    }

    @Test
    void one_that_was_certainly_not_sent_is_not_ended_like_this() {
        SampleOrder order = order().lines(line(LINES.incrementAndGet(), null, "nord", 2));
        intake.accept(order.get());
        await().until(() -> isListed(order));

        assertThat(end(order))
                .isInstanceOfSatisfying(
                        Cancelling.Refused.class,
                        refused -> assertThat(refused.reason()).contains("or fulfil them there"));

        assertThat(view(order).state()).isEqualTo("parked");
    }

    /// Its rename was sent, its reply lost, and then neither name was found on the server.
    private SampleOrder inDoubt(String vendor) {
        SampleOrder order = order().lines(line(LINES.incrementAndGet(), "NO-1", vendor, 2));
        intake.accept(order.payment(Payment.PENDING).get());
        QuarkusTransaction.requiringNew().run(() -> park(order.get()));
        await().until(() -> isListed(order));
        return order;
    }

    private void park(PlacedOrder paid) {
        knownOrders.of(paid.id()).orElseThrow().state = json.write(paid);
        PurchaseOrderEntity purchaseOrder = repository.of(paid.id()).getFirst();
        purchaseOrder.state = PurchaseOrderState.SENDING;
        purchaseOrder.currentAttempt = "attempt";
        purchaseOrder.doubtfulAttempt = "attempt";
        settlement.park(purchaseOrder, "neither file is there. Ask them.");
    }

    private Cancelling end(SampleOrder order) {
        return parked.cancel("purchase-order", view(order).number(), ADA);
    }

    private boolean isListed(SampleOrder order) {
        return parked.count(ParkedFilter.unit("purchase-order", view(order).number())) > 0;
    }

    private ShipmentNotice notice(SampleOrder order) {
        return new ShipmentNotice(
                "D1",
                view(order).number(),
                "DHL",
                List.of("1Z1"),
                List.of(new ShipmentNotice.Goods(null, new Sku("NO-1"), 2)));
    }

    private ShipmentView shipment(SampleOrder order) {
        String number = view(order).number();
        return shipments.newest().stream()
                .filter(s -> s.orderNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private PurchaseOrderView view(SampleOrder order) {
        return purchaseOrders.order(order.get().id()).orElseThrow().purchaseOrders().getFirst();
    }
}
