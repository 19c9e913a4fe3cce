package io.passerelle.sync.inbox;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.Address;
import io.passerelle.common.order.Buyer;
import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.movement.BookedMovement;
import io.passerelle.sync.movement.Movements;
import io.passerelle.sync.run.Reconciled;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderInboxTest {
    private static final String TOKEN = "Bearer test-token-of-some-length";
    @Inject ObjectMapper json;
    @Inject Movements movements;
    @Inject KnownOrders orders;
    @Inject Reconciled reconciled;
    @Inject TestWorld world;

    @Test
    void an_order_is_accepted_and_its_movements_are_made_once() throws JsonProcessingException {
        PlacedOrder order = order(101, at(0), at(0), line(1, world.product(9, 9), 2));

        post(order, TOKEN, 202);
        post(order, TOKEN, 202);

        assertThat(movements(101)).hasSize(1);
    }

    @Test
    void an_older_state_that_comes_late_is_acknowledged_and_ignored()
            throws JsonProcessingException {
        String sku = world.product(9, 9);
        GivenBack refund = new GivenBack("refund:5", 1, true, at(60));
        post(order(102, at(0), at(60), line(1, sku, 2, refund)), TOKEN, 202);

        post(order(102, at(0), at(0), line(1, sku, 2)), TOKEN, 202);

        assertThat(movements(102)).extracting(BookedMovement::units).containsExactly(2, -1);
    }

    @Test
    void of_two_states_of_one_second_the_one_that_knows_less_is_ignored()
            throws JsonProcessingException {
        String sku = world.product(9, 9);
        GivenBack removed = new GivenBack("edit", 1, true, null);
        post(order(107, at(0), at(0), line(1, sku, 3, removed), line(2, sku, 1)), TOKEN, 202);

        post(order(107, at(0), at(0), line(1, sku, 3), line(2, sku, 1)), TOKEN, 202);
        post(order(107, at(0), at(0), line(1, sku, 2), line(2, sku, 1)), TOKEN, 202);
        post(order(107, at(0), at(0), line(1, sku, 3, removed)), TOKEN, 202);

        assertThat(movements(107)).extracting(BookedMovement::units).containsExactly(3, -1, 1);
    }

    @Test
    void of_two_states_of_one_second_the_one_that_knows_more_is_followed()
            throws JsonProcessingException {
        String sku = world.product(9, 9);
        post(order(108, at(0), at(0), line(1, sku, 2)), TOKEN, 202);

        post(order(108, at(0), at(0), line(1, sku, 3)), TOKEN, 202);

        assertThat(movements(108)).extracting(BookedMovement::units).containsExactly(2, 1);
    }

    @Test
    void nobody_gets_in_without_a_token() throws JsonProcessingException {
        post(order(103, at(0), at(0), line(1, "A", 2)), "Bearer something-else-entirely", 401);
        given().contentType("application/json")
                .body("{}")
                .post("/internal/orders")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/internal/reconciled")
                .then()
                .statusCode(401);
        assertThat(movements(103)).isEmpty();
    }

    @Test
    void what_is_no_order_is_refused_with_a_reason() {
        given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body("{\"id\":\"minus one\",\"lines\":[]}")
                .post("/internal/orders")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void a_transaction_that_rolls_back_leaves_neither_order_nor_movement_nor_work() {
        String sku = world.product(9, 9);

        QuarkusTransaction.begin();
        orders.accept(order(104, at(0), at(0), line(1, sku, 2)));
        QuarkusTransaction.rollback();

        assertThat(movements(104)).isEmpty();
        orders.accept(order(105, at(0), at(0), line(1, sku, 3)));
        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("6"));
    }

    @Test
    void no_personal_data_is_kept() throws JsonProcessingException {
        PlacedOrder bare = order(106, at(0), at(0), line(1, "A", 2));
        Buyer buyer =
                new Buyer(
                        "erika@example.com",
                        null,
                        "ring twice",
                        new Address("Erika", "", "Musterweg 7", "", "0", "X", "", "DE", ""));
        PlacedOrder order =
                new PlacedOrder(
                        bare.id(),
                        bare.name(),
                        bare.createdAt(),
                        bare.updatedAt(),
                        null,
                        false,
                        false,
                        bare.payment(),
                        "EUR",
                        bare.lines(),
                        buyer);

        post(order, TOKEN, 202);

        String state = QuarkusTransaction.requiringNew().call(() -> orders.findById(106L).state);
        assertThat(state)
                .doesNotContain("erika")
                .doesNotContain("Musterweg")
                .doesNotContain("ring twice");
    }

    @Test
    void the_mark_only_moves_forward() {
        Instant now = world.now();
        mark(now);
        mark(now.minus(Duration.ofHours(1)));

        assertThat(reconciled.until()).isEqualTo(Instant.ofEpochMilli(now.toEpochMilli()));
    }

    @Test
    void a_mark_that_counts_more_orders_than_are_here_is_refused() {
        Instant before = reconciled.until();

        given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body("{\"until\":\"" + world.now().plusSeconds(60) + "\",\"ordersKnown\":1000000}")
                .post("/internal/reconciled")
                .then()
                .statusCode(409)
                .body(containsString("hand them over again"));
        assertThat(reconciled.until()).isEqualTo(before);
    }

    @Test
    void a_stock_of_ten_is_written_as_10() throws JsonProcessingException {
        var stock = Map.of("Stock", new BigDecimal("13").subtract(new BigDecimal("3")));

        assertThat(json.writeValueAsString(json.valueToTree(stock))).isEqualTo("{\"Stock\":10}");
        assertThat(
                        json.writeValueAsString(
                                json.valueToTree(Map.of("Stock", new BigDecimal("100")))))
                .isEqualTo("{\"Stock\":100}");
    }

    private void mark(Instant until) {
        given().header("Authorization", TOKEN)
                .contentType("application/json")
                .body("{\"until\":\"" + until + "\",\"ordersKnown\":0}")
                .post("/internal/reconciled")
                .then()
                .statusCode(204);
    }

    private void post(PlacedOrder order, String token, int status) throws JsonProcessingException {
        given().header("Authorization", token)
                .contentType("application/json")
                .body(json.writeValueAsString(order))
                .post("/internal/orders")
                .then()
                .statusCode(status);
    }

    private List<BookedMovement> movements(long order) {
        return movements.of(new OrderId(order));
    }

    private static Instant at(int seconds) {
        return Instant.parse("2026-11-21T10:00:00Z").plusSeconds(seconds);
    }
}
