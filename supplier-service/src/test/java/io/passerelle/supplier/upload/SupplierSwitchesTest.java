package io.passerelle.supplier.upload;

import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.Outside;
import io.passerelle.common.work.Outcome;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.circuit.Circuit;
import io.passerelle.supplier.circuit.Circuits;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.PurchaseOrderView;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One supplier's trouble is that supplier's alone.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class SupplierSwitchesTest {
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject Circuits circuits;
    @Inject UploadWork uploads;
    @Inject Clock clock;

    /// The tests' configuration gives one thread to all other work.
    @Test
    void servers_that_do_not_answer_delay_no_other() {
        intake.accept(order().lines(line(8_101, "MU-1", "mute-1", 1)).get());
        intake.accept(order().lines(line(8_102, "MU-2", "mute-2", 1)).get());
        await().until(() -> TestSuppliers.mute.mostAtOnce() >= 2);

        PlacedOrder fine = order().get();
        intake.accept(fine);

        awaitState(fine, "sent");
    }

    @Test
    void a_server_that_fails_again_and_again_opens_its_circuit_and_is_not_well() {
        PlacedOrder order = order().lines(line(8_110, "MU-3", "mute-1", 1)).get();
        intake.accept(order);

        await().atMost(Duration.ofSeconds(90))
                .until(() -> !(circuit("mute-1") instanceof Circuit.Closed));

        api().get("/api/suppliers")
                .then()
                .body("find { it.key == 'mute-1' }.circuitDetail", containsString("failing since"));
        given().get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks[0].data.'server of mute-1'", containsString("connect"));
        api().get("/api/conditions").then().body("key", hasItem("supplier-failing:mute-1"));
        assertThat(knownToANewProcess())
                .anySatisfy(server -> assertThat(server).startsWith("server of mute-1: connect"));
        given().get("/q/health/ready").then().statusCode(200);
        assertThat(view(order).state()).isIn("due", "sending");
    }

    private List<String> knownToANewProcess() {
        var outside = new Outside(clock);
        new ServerHealth(circuits, outside).remember();
        // A second call in vain makes it a trouble.
        outside.failed("server of mute-1", "connect again");
        return outside.troubles().stream().map(t -> t.system() + ": " + t.words()).toList();
    }

    @Test
    void a_paused_supplier_gets_nothing_until_it_is_resumed() {
        api().contentType("application/json")
                .body(Map.of("by", "Ada", "why", "stocktaking"))
                .put("/api/suppliers/calm/pause")
                .then()
                .statusCode(204);
        PlacedOrder order = order().lines(line(8_120, "CA-1", "calm", 1)).get();
        intake.accept(order);

        assertThat(uploads.perform("calm")).isEqualTo(Outcome.done());
        assertThat(uploads.remains("calm")).isFalse();
        assertThat(view(order).attempts()).isZero();
        api().get("/api/suppliers")
                .then()
                .body("find { it.key == 'calm' }.circuit", equalTo("paused"))
                .body("find { it.key == 'calm' }.circuitDetail", containsString("stocktaking"));
        api().get("/api/conditions")
                .then()
                .body("key", hasItem("supplier-paused:calm"))
                .body(not(containsString("stocktaking")));

        api().delete("/api/suppliers/calm/pause").then().statusCode(204);
        api().get("/api/conditions").then().body("key", not(hasItem("supplier-paused:calm")));

        awaitState(order, "sent");
    }

    @Test
    void work_for_a_supplier_whose_hours_are_over_is_put_off_and_not_failed() {
        intake.accept(order().lines(line(8_130, "SH-1", "shut", 1)).get());

        assertThat(uploads.perform("shut")).isInstanceOf(Outcome.NotBefore.class);
        assertThat(uploads.remains("shut")).isTrue();
    }

    @Test
    void a_pause_needs_a_name_a_reason_and_a_supplier() {
        pause("calm", "{\"by\":\"Ada\"}", 400);
        pause("nobody", "{\"by\":\"Ada\",\"why\":\"x\"}", 404);
        pause("No Key!", "{\"by\":\"Ada\",\"why\":\"x\"}", 400);
        assertThat(circuit("calm")).isInstanceOf(Circuit.Closed.class);
    }

    private static void pause(String key, String body, int status) {
        api().contentType("application/json")
                .body(body)
                .put("/api/suppliers/{key}/pause", key)
                .then()
                .statusCode(status);
    }

    private Circuit circuit(String supplier) {
        return circuits.of(new SupplierKey(supplier));
    }

    private void awaitState(PlacedOrder order, String state) {
        await().until(() -> view(order).state().equals(state));
    }

    private PurchaseOrderView view(PlacedOrder order) {
        return purchaseOrders.order(order.id()).orElseThrow().purchaseOrders().getFirst();
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer test-token-of-some-length");
    }
}
