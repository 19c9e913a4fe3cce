package io.passerelle.supplier.upload;

import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.passerelle.common.work.Outcome;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.PurchaseOrderView;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Purchase orders that wait while what they should say becomes something else, unnoticed: as after
/// a supplier was given another name.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class DriftedOrdersTest {
    private static final int ORDERS = 30;
    @Inject UploadWork uploads;
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject Scheduler scheduler;
    @Inject StoredOrders storedOrders;

    @BeforeEach
    void nothingIsSentByItself() {
        scheduler.pause();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void all_are_sent_in_one_run_as_they_should_be_now() throws Exception {
        List<SampleOrder> orders =
                IntStream.range(0, ORDERS)
                        .mapToObj(i -> order().lines(line(9_500 + i, "DR-1", "calm", 1)))
                        .toList();
        for (SampleOrder order : orders) {
            intake.accept(order.get());
            long line = order.get().lines().getFirst().id().value();
            storedOrders.replace(order.lines(line(line, "DR-1", "calm", 2)).get());
        }

        assertThat(uploads.perform("calm")).isEqualTo(Outcome.done());

        assertThat(orders)
                .allSatisfy(order -> {
                    assertThat(view(order).state()).isEqualTo("sent");
                    assertThat(TestSuppliers.server.read("calm", view(order).fileName()))
                            .asString(StandardCharsets.UTF_8)
                            .contains("<Quantity>2</Quantity>");
                });
    }

    private PurchaseOrderView view(SampleOrder order) {
        return purchaseOrders.order(order.get().id()).orElseThrow().purchaseOrders().getFirst();
    }
}
