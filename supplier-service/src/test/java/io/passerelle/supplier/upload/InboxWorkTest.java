package io.passerelle.supplier.upload;

import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.work.Decider;
import io.passerelle.common.work.Outcome;
import io.passerelle.supplier.inbound.InboxProfile;
import io.passerelle.supplier.inbound.InboxSuppliers;
import io.passerelle.supplier.inbound.VisitErrand;
import io.passerelle.supplier.inbound.Visits;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// When a supplier's inbox is looked into, and what that means for the sending.
@QuarkusTest
@TestProfile(InboxProfile.class)
class InboxWorkTest {
    @Inject InboxWork inboxes;
    @Inject UploadWork uploads;
    @Inject Visits visits;
    @Inject Pauses pauses;
    @Inject VisitErrand errand;
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;

    @Test
    void every_inbox_is_looked_into_from_the_start_on_and_called_for_again() {
        SupplierKey supplier = new SupplierKey("box-1");
        await().until(() -> visits.of(supplier).visitedAt() != null);

        assertThat(inboxes.perform("box-1"))
                .isInstanceOfSatisfying(
                        Outcome.NotBefore.class,
                        next ->
                                assertThat(next.due())
                                        .isAfter(visits.of(supplier).visitedAt())
                                        .isAfter(Instant.EPOCH));
        assertThat(inboxes.perform("nobody")).isEqualTo(Outcome.done());
    }

    @Test
    void an_inbox_that_is_not_there_needs_a_person_and_orders_are_sent_all_the_same() {
        SupplierKey supplier = new SupplierKey("lost");
        await().until(() -> visits.of(supplier).trouble().contains("change to the folder"));

        assertThat(inboxes.perform("lost"))
                .isInstanceOfSatisfying(
                        Outcome.Park.class,
                        park -> assertThat(park.reason()).contains("change to the folder"));
        PlacedOrder order = order().lines(line(30_001, "LO-1", "lost", 1)).get();
        intake.accept(order);
        await().until(() -> state(order).equals("sent"));

        assertThat(inboxes.perform("lost")).as("tried again").isInstanceOf(Outcome.NotBefore.class);
        await().until(() -> inboxes.perform("lost") instanceof Outcome.Park);
    }

    @Test
    void a_paused_supplier_is_not_looked_at_until_it_is_resumed() {
        SupplierKey supplier = new SupplierKey("quiet");
        await().until(() -> visits.of(supplier).visitedAt() != null);
        pauses.pause(supplier, new Decider("Ada", "a test"));
        Instant before = visits.of(supplier).visitedAt();

        inboxes.perform("quiet");

        assertThat(uploads.perform("quiet")).isEqualTo(Outcome.done());
        assertThat(uploads.remains("quiet")).isFalse();
        assertThat(visits.of(supplier).visitedAt()).isEqualTo(before);
        assertThat(visits.isWanted(supplier)).isTrue();

        pauses.resume(supplier);
        await().until(() -> visits.of(supplier).visitedAt().isAfter(before));
    }

    @Test
    void a_server_sees_one_login_at_a_time_whatever_is_to_be_done_there() {
        await().until(() -> InboxSuppliers.mute.mostAtOnce() == 1);

        for (int i = 0; i < 3; i++) {
            intake.accept(order().lines(line(30_010 + i, "MU-" + i, "mute", 1)).get());
            inboxes.perform("mute");
        }
        await().until(() -> !visits.of(new SupplierKey("mute")).trouble().isEmpty());

        assertThat(InboxSuppliers.mute.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void nothing_is_looked_into_where_no_inbox_is_declared() {
        QuarkusTransaction.requiringNew().run(() -> errand.visit(new SupplierKey("agriest")));
        QuarkusTransaction.requiringNew().run(() -> errand.visit(new SupplierKey("nobody")));

        assertThat(visits.isWanted(new SupplierKey("agriest"))).isFalse();
        assertThat(uploads.remains("agriest")).isFalse();
        assertThat(visits.isWanted(new SupplierKey("nobody"))).isFalse();
    }

    private String state(PlacedOrder order) {
        return purchaseOrders.order(order.id()).orElseThrow().purchaseOrders().getFirst().state();
    }
}
