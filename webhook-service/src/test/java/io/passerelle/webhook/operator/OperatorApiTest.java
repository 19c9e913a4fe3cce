package io.passerelle.webhook.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.passerelle.common.runtime.Settings;
import io.passerelle.sandbox.reference.TakesBody;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class OperatorApiTest {
    @Inject Settings settings;
    private long order;

    @BeforeEach
    void place() {
        var outside = Outside.of(settings);
        order =
                outside.shop()
                        .place(NewOrder.paid(NewLine.of("SKU-1", 1)).withNote("secret note"))
                        .id();
        await().until(() -> !outside.sync().orders(order).isEmpty());
        await().until(() -> !outside.supplier().orders(order).isEmpty());
    }

    @Test
    void shows_where_an_order_is_and_nothing_about_a_person() {
        await().untilAsserted(() ->
                allowed()
                        .get("/api/orders/" + order)
                        .then()
                        .statusCode(200)
                        .body("order.id", equalTo(Long.toString(order)))
                        .body("order.firstSource", equalTo("webhook"))
                        .body("deliveries.subscriber", hasItems("sync", "supplier"))
                        .body("deliveries.complete", hasItems(true, true))
                        .body(not(containsString("Mustermann")))
                        .body(not(containsString("secret note"))));
    }

    @Test
    void lists_the_events_of_an_order_without_bodies() {
        await().untilAsserted(() ->
                allowed()
                        .get("/api/events?orderId=" + order)
                        .then()
                        .statusCode(200)
                        .body("topic", hasItems("orders/create"))
                        .body(not(containsString("Mustermann"))));
    }

    @Test
    void nobody_gets_in_without_the_token() {
        given().get("/api/orders/" + order).then().statusCode(401);
        given().get("/api/events").then().statusCode(401);
        given().auth()
                .oauth2("wrong-token-of-some-length")
                .get("/api/events")
                .then()
                .statusCode(401);
    }

    @Test
    void an_unknown_order_is_not_found_and_a_wrong_id_is_told() {
        allowed().get("/api/orders/1").then().statusCode(404).body("detail", containsString("1"));
        allowed().get("/api/orders/abc").then().statusCode(400);
    }

    @Test
    void is_ready_when_its_database_is() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/webhooks/shopify/orders"));
    }

    @Test
    void an_operation_that_takes_a_body_says_so_where_none_is_sent() throws IOException {
        String document = given().get("/q/openapi?format=json").asString();

        assertThat(TakesBody.among(document))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    for (String none : List.of("", "null")) {
                        allowed()
                                .contentType("application/json")
                                .body(none)
                                .request(operation.method(), operation.path())
                                .then()
                                .statusCode(400)
                                .contentType("application/problem+json");
                    }
                });
    }

    private static RequestSpecification allowed() {
        return given().auth().oauth2("test-token-of-some-length");
    }
}
