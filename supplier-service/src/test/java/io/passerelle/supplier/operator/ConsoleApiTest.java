package io.passerelle.supplier.operator;

import static io.passerelle.supplier.SampleOrder.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.sandbox.reference.TakesBody;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the console asks beyond what the command line shows.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class ConsoleApiTest {
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;

    @Test
    void a_purchase_orders_file_is_shown_as_it_was_sent() {
        PlacedOrder order = order().get();
        intake.accept(order);
        await().until(() ->
                purchaseOrders.order(order.id()).orElseThrow().purchaseOrders().stream()
                        .anyMatch(p -> p.sentAt() != null));
        var sent = purchaseOrders.order(order.id()).orElseThrow().purchaseOrders().getFirst();

        api().get("/api/documents/" + sent.number())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("<SKU>AG-1</SKU>"));
        api().get("/api/documents/NONE").then().statusCode(404);
    }

    @Test
    void a_connection_test_is_followed_to_its_end() {
        api().get("/api/connection-tests/never-tested").then().statusCode(404);
        api().post("/api/connection-tests/undeclared").then().statusCode(404);

        api().post("/api/connection-tests/agriest").then().statusCode(202);

        await().untilAsserted(() ->
                api().get("/api/connection-tests/agriest")
                        .then()
                        .statusCode(200)
                        .body("running", equalTo(false))
                        .body("steps.passed", everyItem(equalTo(true)))
                        .body("steps.size()", equalTo(8)));
    }

    @Test
    void what_is_not_parked_is_not_tried_again_and_half_a_wish_is_refused() {
        replay("{\"kind\":\"upload\",\"key\":\"nothing\"}", 200).body("size()", equalTo(0));
        replay("{\"kind\":\"upload\"}", 400).body("detail", containsString("key: not set"));
        api().get("/api/parked?kind=no-such-kind").then().body("size()", equalTo(0));
    }

    private static ValidatableResponse replay(String wish, int status) {
        return api().contentType("application/json")
                .body(wish)
                .post("/api/replays")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/parked", "/api/documents/A", "/api/connection-tests/agriest"})
    void nobody_gets_in_without_a_token(String path) {
        given().get(path).then().statusCode(401);
    }

    @Test
    void an_operation_that_takes_a_body_says_so_where_none_is_sent() throws IOException {
        String document = given().get("/q/openapi?format=json").asString();

        assertThat(TakesBody.among(document))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    for (String none : List.of("", "null")) {
                        api().contentType("application/json")
                                .body(none)
                                .request(operation.method(), operation.path())
                                .then()
                                .statusCode(400)
                                .contentType("application/problem+json");
                    }
                });
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer test-token-of-some-length");
    }
}
