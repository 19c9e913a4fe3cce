package io.passerelle.sync.operator;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.inbox.KnownOrders;
import io.passerelle.sync.run.Mode;
import io.passerelle.sync.run.SyncRun;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the console asks beyond what the command line shows.
@QuarkusTest
class ConsoleApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static long orders = 7_900_000_000L;
    @Inject TestWorld world;
    @Inject KnownOrders inbox;
    @Inject SyncRun run;

    @Test
    void an_orders_movement_is_shown_with_the_stock_before_and_after() {
        String sku = world.product(10, 10);
        long id = place(sku, 3);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        api().get("/api/movements/of-order/" + id)
                                .then()
                                .statusCode(200)
                                .body("[0].sku", equalTo(sku))
                                .body("[0].state", equalTo("APPLIED"))
                                .body("[0].stockBefore", equalTo(10))
                                .body("[0].stockAfter", equalTo(7)));
        api().queryParam("sku", sku)
                .get("/api/movements/orders")
                .then()
                .statusCode(200)
                .body("order", hasItem(Long.toString(id)));
        api().get("/api/movements/of-order/1").then().body("size()", equalTo(0));
    }

    @Test
    void what_was_decided_about_a_sku_is_told_newest_first() {
        String sku = world.product(3, 8);
        run.one(Sku.of(sku), Mode.DRY_RUN);
        run.one(Sku.of(sku), Mode.WRITE);

        api().queryParam("sku", sku)
                .get("/api/decisions")
                .then()
                .statusCode(200)
                .body("[0].decision.outcome", equalTo("WRITTEN"))
                .body("[0].decision.to", equalTo(3))
                .body("[1].decision.outcome", equalTo("WOULD_WRITE"));
        api().get("/api/decisions").then().statusCode(400);
    }

    @Test
    void a_parked_booking_is_listed_and_tried_again() {
        String sku = world.product(10, 10);
        world.file().setStock(sku, "a dozen");
        place(sku, 2);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        api().queryParam("kind", "booking")
                                .queryParam("key", sku)
                                .get("/api/parked")
                                .then()
                                .body("[0].reason", containsString("a dozen")));
        world.file().setStock(sku, "12");

        api().contentType("application/json")
                .body("{\"kind\":\"booking\",\"key\":\"%s\"}".formatted(sku))
                .post("/api/replays")
                .then()
                .statusCode(200)
                .body("[0].key", equalTo(sku));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        api().queryParam("key", sku)
                                .get("/api/parked")
                                .then()
                                .body("size()", equalTo(0)));
        api().contentType("application/json")
                .body("{\"kind\":\"booking\"}")
                .post("/api/replays")
                .then()
                .statusCode(400)
                .body("detail", containsString("key: not set"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/parked", "/api/decisions", "/api/movements/of-order/1"})
    void nobody_gets_in_without_a_token(String path) {
        given().get(path).then().statusCode(401);
    }

    private long place(String sku, int units) {
        long id = ++orders;
        inbox.accept(order(id, world.now(), world.now(), line(id * 10, sku, units)));
        return id;
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer test-token-of-some-length");
    }
}
