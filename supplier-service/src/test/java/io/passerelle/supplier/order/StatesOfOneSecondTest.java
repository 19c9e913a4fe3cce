package io.passerelle.supplier.order;

import static io.passerelle.supplier.SampleOrder.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.order.Payment;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.order.Intake.Receipt;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// Versions are whole seconds, and hand-overs may overtake one another (ADR 6).
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class StatesOfOneSecondTest {
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;

    @Test
    void an_order_that_was_cancelled_within_the_second_stays_cancelled() {
        SampleOrder placed = order();
        intake.accept(placed.cancelled().get());

        assertThat(intake.accept(placed.get())).isEqualTo(Receipt.OUTDATED);

        OrderView stored = purchaseOrders.order(placed.get().id()).orElseThrow();
        assertThat(stored.cancelled()).isTrue();
        assertThat(stored.purchaseOrders()).isEmpty();
    }

    @Test
    void a_cancellation_of_the_same_second_is_taken() {
        SampleOrder unpaid = order().payment(Payment.PENDING);
        intake.accept(unpaid.get());

        assertThat(intake.accept(unpaid.cancelled().get())).isEqualTo(Receipt.ACCEPTED);

        OrderView stored = purchaseOrders.order(unpaid.get().id()).orElseThrow();
        assertThat(stored.purchaseOrders().getFirst().state()).isEqualTo("cancelled");
    }
}
