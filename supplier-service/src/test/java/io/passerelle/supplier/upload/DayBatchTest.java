package io.passerelle.supplier.upload;

import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.OrderId;
import io.passerelle.sandbox.supplier.SupplierFault;
import io.passerelle.sandbox.supplier.SupplierFile;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.PurchaseOrderView;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A day's orders leave in one batch, over a server at which everything goes wrong that can pass.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class DayBatchTest {
    private static final int ORDERS = 500;
    private static final int EACH = 8;
    private static final Set<SupplierFault> PASSING =
            EnumSet.complementOf(EnumSet.of(SupplierFault.LOGIN_REFUSED));
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;

    @AfterEach
    void clearFaults() {
        TestSuppliers.server.faults().clear();
    }

    @Test
    void five_hundred_purchase_orders_are_five_hundred_files() throws Exception {
        pause();
        List<OrderId> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            SampleOrder order = order().lines(line(600_000 + i, "B-" + i, "batch", 1 + i % 3));
            intake.accept(order.get());
            orders.add(order.get().id());
        }
        assertThat(files()).isEmpty();
        PASSING.forEach(fault -> TestSuppliers.server.faults().next(fault, EACH));

        api().delete("/api/suppliers/batch/pause").then().statusCode(204);
        await().atMost(Duration.ofMinutes(5))
                .until(() -> orders.stream().allMatch(o -> view(o).state().equals("sent")));

        assertThat(TestSuppliers.server.faults().waiting()).as("each fault has struck").isZero();
        Map<String, String> expected = new HashMap<>();
        orders.forEach(o -> expected.put(view(o).fileName(), view(o).sha256()));
        assertThat(expected).hasSize(ORDERS);
        assertThat(files()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (var file : expected.entrySet()) {
            assertThat(sha256(TestSuppliers.server.read("batch", file.getKey())))
                    .isEqualTo(file.getValue());
        }
    }

    private static void pause() {
        api().contentType("application/json")
                .body("{\"by\":\"Ada\",\"why\":\"the day's batch leaves at once\"}")
                .put("/api/suppliers/batch/pause")
                .then()
                .statusCode(204);
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer test-token-of-some-length");
    }

    /// Remains of broken attempts among them, which begin with a dot.
    private static List<String> files() {
        return TestSuppliers.server.files("batch").stream().map(SupplierFile::name).toList();
    }

    private PurchaseOrderView view(OrderId order) {
        return purchaseOrders.order(order).orElseThrow().purchaseOrders().getFirst();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
