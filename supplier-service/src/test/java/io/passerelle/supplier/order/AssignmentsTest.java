package io.passerelle.supplier.order;

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
import io.passerelle.supplier.TestSuppliers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A person gives held lines away.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class AssignmentsTest {
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;

    @Test
    void an_assigned_line_is_sent_with_all_held_ones_of_its_sku_and_the_later_ones() {
        PlacedOrder first = order().lines(line(8_001, "AS-1", "Nobody", 1)).get();
        PlacedOrder second = order().lines(line(8_002, "AS-1", "Nobody", 2)).get();
        intake.accept(first);
        intake.accept(second);
        assertThat(held(first)).isOne();

        assign(8_001, "agriest").statusCode(200).body("sku", equalTo("AS-1"));

        awaitSent(first);
        awaitSent(second);
        PlacedOrder later = order().lines(line(8_003, "AS-1", "Nobody", 1)).get();
        intake.accept(later);
        awaitSent(later);
        api().get("/api/assignments")
                .then()
                .body("sku", hasItem("AS-1"))
                .body("by", hasItem("Ada"));
    }

    @Test
    void what_the_own_warehouse_ships_is_held_no_more_and_sent_to_nobody() {
        PlacedOrder order = order().lines(line(8_010, "AS-2", "Nobody", 1)).get();
        intake.accept(order);

        assign(8_010, "own-warehouse").statusCode(200);

        await().until(() -> held(order) == 0);
        assertThat(purchaseOrders.order(order.id()).orElseThrow().purchaseOrders()).isEmpty();
    }

    @Test
    void a_forgotten_assignment_divides_no_later_order() {
        intake.accept(order().lines(line(8_020, "AS-3", "Nobody", 1)).get());
        assign(8_020, "own-warehouse").statusCode(200);

        api().delete("/api/assignments?sku=AS-3").then().statusCode(204);

        PlacedOrder later = order().lines(line(8_021, "AS-3", "Nobody", 1)).get();
        intake.accept(later);
        assertThat(held(later)).isOne();
        api().delete("/api/assignments?sku=AS-3").then().statusCode(404);
    }

    @Test
    void what_cannot_be_assigned_is_refused_with_the_reason() {
        intake.accept(
                order().lines(line(8_030, null, "Nobody", 1), line(8_031, "AS-4", "?", 1)).get());

        assign(1, "agriest").statusCode(404);
        assign(8_030, "agriest").statusCode(409).body("detail", containsString("no SKU"));
        assign(8_031, "nobody").statusCode(409).body("detail", containsString("not declared"));
        assign(8_031, "No Key!").statusCode(400);
        post("{\"line\":8031,\"supplier\":\"agriest\",\"by\":\" \"}").statusCode(400);
        post("{\"supplier\":\"agriest\",\"by\":\"Ada\"}").statusCode(400);
        api().get("/api/assignments").then().body("sku", not(hasItem("AS-4")));
    }

    @Test
    void held_lines_are_counted_for_the_monitoring() {
        intake.accept(order().lines(line(8_040, "AS-5", "Nobody", 1)).get());

        String held =
                given().get("/q/metrics")
                        .then()
                        .extract()
                        .asString()
                        .lines()
                        .filter(row -> row.startsWith("passerelle_lines_held "))
                        .findFirst()
                        .orElseThrow();
        assertThat(Double.parseDouble(held.substring(held.indexOf(' ')))).isPositive();
    }

    private ValidatableResponse assign(long line, String supplier) {
        return api().contentType("application/json")
                .body(Map.of("line", line, "supplier", supplier, "by", "Ada"))
                .post("/api/assignments")
                .then();
    }

    private ValidatableResponse post(String body) {
        return api().contentType("application/json").body(body).post("/api/assignments").then();
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer test-token-of-some-length");
    }

    private void awaitSent(PlacedOrder order) {
        await().until(() ->
                purchaseOrders.order(order.id()).orElseThrow().purchaseOrders().stream()
                        .anyMatch(p -> p.state().equals("sent")));
    }

    private int held(PlacedOrder order) {
        return purchaseOrders.order(order.id()).orElseThrow().held().size();
    }
}
