package io.passerelle.sync.inbox;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.passerelle.sync.TestWorld;
import io.passerelle.sync.run.Reconciled;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// An older copy of the database may hold as many orders as were handed over, and not their newest
/// states.
@QuarkusTest
class RestoredDatabaseTest {
    private static final Instant PLACED = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant CHANGED = PLACED.plusSeconds(60);
    @Inject KnownOrders orders;
    @Inject Reconciled reconciled;
    @Inject TestWorld world;

    @Test
    void a_mark_over_a_newer_state_than_is_stored_is_refused() {
        accept(120, PLACED);
        accept(120, CHANGED);
        restore(120, PLACED);
        Instant before = reconciled.until();

        mark(120, CHANGED).statusCode(409).body(containsString("hand them over again"));

        assertThat(reconciled.until()).isEqualTo(before);
    }

    @Test
    void a_mark_over_an_order_that_is_not_stored_is_refused() {
        mark(121, PLACED).statusCode(409);
    }

    @Test
    void a_mark_over_the_state_that_is_stored_or_an_older_one_is_taken() {
        accept(122, CHANGED);

        mark(122, CHANGED).statusCode(204);
        mark(122, PLACED).statusCode(204);
    }

    private void accept(long id, Instant version) {
        orders.accept(order(id, PLACED, version, line(1, world.product(9, 9), 1)));
    }

    private void restore(long id, Instant version) {
        QuarkusTransaction.requiringNew().run(() -> orders.findById(id).version = version);
    }

    private ValidatableResponse mark(long id, Instant version) {
        return given().header("Authorization", "Bearer test-token-of-some-length")
                .contentType("application/json")
                .body(
                        """
                        {"until":"%s","ordersKnown":0,"newest":{"order":"%d","version":"%s"}}
                        """
                                .formatted(world.now(), id, version))
                .post("/internal/reconciled")
                .then();
    }
}
