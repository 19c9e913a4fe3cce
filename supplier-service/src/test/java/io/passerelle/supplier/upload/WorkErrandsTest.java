package io.passerelle.supplier.upload;

import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import io.passerelle.common.order.Payment;
import io.passerelle.common.work.Decider;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.Serving;
import io.passerelle.common.work.Work;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.OrderView;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What makes a supplier's sending start, and what does not.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class WorkErrandsTest {
    private static final SupplierKey CALM = new SupplierKey("calm");
    @Inject WorkErrands errands;
    @Inject Pauses pauses;
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject Work work;
    @Inject Scheduler scheduler;
    @Inject StoredOrders storedOrders;

    @Test
    void a_parked_supplier_is_tried_again_by_a_person_or_after_a_pause_only() {
        intake.accept(order().lines(line(9_301, "LO-1", "locked", 1)).get());
        await().until(() -> parkedAt().isPresent());
        Instant parked = parkedAt().orElseThrow();
        long logins = attemptsAtLocked();

        intake.accept(order().lines(line(9_302, "LO-1", "locked", 1)).get());

        Instant due = scheduled().orElseThrow().getExecutionTime();
        assertThat(due).isEqualTo(parked.plus(Duration.ofMinutes(30)));
        assertThat(attemptsAtLocked()).isEqualTo(logins);

        assertThat(work.replay("upload", "locked")).isTrue();
        await().until(() -> attemptsAtLocked() == logins + 1);
        await().until(() -> parkedAt().filter(parked::isBefore).isPresent());

        restart();
        await().until(() -> attemptsAtLocked() == logins + 2);
    }

    @Test
    void a_start_matches_held_lines_with_the_suppliers_declared_by_then() throws Exception {
        SampleOrder order = order().lines(line(9_311, "AG-9", "Nobody", 1));
        intake.accept(order.get());
        assertThat(stored(order).held()).hasSize(1);
        storedOrders.replace(order.lines(line(9_311, "AG-9", "agriest", 1)).get());

        restart();

        awaitSent(order);
        assertThat(stored(order).held()).isEmpty();
    }

    @Test
    void a_start_looks_again_at_purchase_orders_that_wait() throws Exception {
        SampleOrder order = order();
        intake.accept(order.payment(Payment.PENDING).get());
        storedOrders.replace(order.get());

        restart();

        awaitSent(order);
    }

    @Test
    void a_start_looks_again_at_purchase_orders_that_are_due() throws Exception {
        SampleOrder order = order().lines(line(9_331, "CA-1", "calm", 1));
        pauses.pause(CALM, new Decider("Ada", "a test"));
        intake.accept(order.get());
        assertThat(stored(order).purchaseOrders().getFirst().state()).isEqualTo("due");
        storedOrders.replace(order.cancelled().get());

        restart();

        await().until(() -> stored(order).purchaseOrders().getFirst().state().equals("cancelled"));
        pauses.resume(CALM);
    }

    private void restart() {
        errands.resume(new Serving());
    }

    private void awaitSent(SampleOrder order) {
        await().until(() ->
                stored(order).purchaseOrders().stream().anyMatch(p -> p.state().equals("sent")));
    }

    private OrderView stored(SampleOrder order) {
        return purchaseOrders.order(order.get().id()).orElseThrow();
    }

    private long attemptsAtLocked() {
        return purchaseOrders.newest().stream()
                .filter(p -> p.supplier().equals("locked"))
                .mapToLong(p -> p.attempts())
                .sum();
    }

    private Optional<Instant> parkedAt() {
        return work.parked().stream()
                .filter(p -> p.kind().equals("upload") && p.key().equals("locked"))
                .map(Parked::parkedAt)
                .findFirst();
    }

    private Optional<ScheduledExecution<Object>> scheduled() {
        return scheduler.getScheduledExecutions().stream()
                .filter(unit -> unit.getTaskInstance().getTaskName().equals("upload"))
                .filter(unit -> unit.getTaskInstance().getId().equals("locked"))
                .findFirst();
    }
}
