package io.passerelle.supplier.upload;

import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.Work;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.PurchaseOrderView;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class ParkedWorkTest {
    @Inject ParkedWork parkedWork;
    @Inject Work work;
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject DataSource database;

    @Test
    void a_unit_that_runs_again_before_it_was_listed_releases_nothing() throws SQLException {
        PurchaseOrderView parked = listed(order().lines(line(9_201, null, "agriest", 1)).get());
        takeOffTheList(parked.number()); // as if the process had stopped before it was written

        for (int i = 0; i < 3; i++) {
            assertThat(parkedWork.remains(parked.number())).isTrue();
            assertThat(parkedWork.perform(parked.number()))
                    .isEqualTo(Outcome.park(parked.reason()));
        }

        assertThat(view(parked)).isEqualTo(parked);
    }

    @Test
    void one_that_is_listed_was_replayed_by_a_person_and_is_released() {
        PurchaseOrderView parked = listed(order().lines(line(9_202, null, "agriest", 1)).get());
        assertThat(parkedWork.remains(parked.number())).isFalse();

        assertThat(work.replay("purchase-order", parked.number())).isTrue();

        // It has no article number still, so it is parked once more.
        await().until(() ->
                view(parked).state().equals("parked")
                        && view(parked).changedAt().isAfter(parked.changedAt()));
    }

    private PurchaseOrderView listed(PlacedOrder order) {
        intake.accept(order);
        await().until(() -> work.parked().stream().anyMatch(p -> p.key().equals(number(order))));
        return purchaseOrders.order(order.id()).orElseThrow().purchaseOrders().getFirst();
    }

    private String number(PlacedOrder order) {
        return purchaseOrders.order(order.id()).orElseThrow().purchaseOrders().getFirst().number();
    }

    private PurchaseOrderView view(PurchaseOrderView parked) {
        return purchaseOrders.order(parked.orderId()).orElseThrow().purchaseOrders().getFirst();
    }

    private void takeOffTheList(String number) throws SQLException {
        try (var connection = database.getConnection();
                var delete =
                        connection.prepareStatement("delete from parked_work where work_key = ?")) {
            delete.setString(1, number);
            assertThat(delete.executeUpdate()).isEqualTo(1);
        }
    }
}
