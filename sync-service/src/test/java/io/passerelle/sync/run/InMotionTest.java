package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.movement.Movements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A node whose clock is behind books while a run reads FileMaker: what it wrote down looks older
/// than the run.
@QuarkusTest
class InMotionTest {
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject SyncRun run;
    @Inject Movements movements;
    @Inject EntityManager entities;

    @Test
    void what_was_booked_two_seconds_before_a_run_began_may_have_been_booked_while_it_read() {
        String sku = bookedAndThenReceived();
        touched(sku, world.now().minusSeconds(2));

        RunReport report = run.one(Sku.of(sku), Mode.WRITE);

        assertThat(SyncSteps.decision(report, sku).outcome()).isEqualTo(Outcome.IN_MOTION);
        assertThat(world.shop().available(sku)).isEqualTo(6);
    }

    @Test
    void what_was_booked_long_before_was_not() {
        String sku = bookedAndThenReceived();
        touched(sku, world.now().minusSeconds(12));

        run.one(Sku.of(sku), Mode.WRITE);

        assertThat(world.shop().available(sku)).isEqualTo(11);
    }

    private String bookedAndThenReceived() {
        world.pass(Duration.ofMinutes(11));
        String sku = steps.known(world.product(10, 10));
        ShopOrder placed = world.shop().place(NewOrder.paid(NewLine.of(sku, 4)));
        steps.handOver(placed, sku);
        await().until(() ->
                movements.of(new OrderId(placed.id())).stream()
                        .allMatch(m -> m.state().equals("APPLIED")));
        world.file().receive(sku, 5);
        return sku;
    }

    private void touched(String sku, Instant at) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createQuery(
                                        "update MovementEntity set touchedAt = ?1 where sku = ?2")
                                .setParameter(1, at)
                                .setParameter(2, Sku.of(sku))
                                .executeUpdate());
    }
}
