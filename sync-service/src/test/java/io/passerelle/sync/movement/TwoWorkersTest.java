package io.passerelle.sync.movement;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.Work;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.inbox.KnownOrders;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// A process that stood still is taken for dead and its work given to another; then it wakes up.
@QuarkusTest
class TwoWorkersTest {
    @Inject TestWorld world;
    @Inject KnownOrders orders;
    @Inject BookingWork booking;
    @Inject Movements movements;
    @Inject Work work;

    @Test
    void a_worker_that_wakes_up_after_another_booked_further_finds_nothing_stuck() {
        String sku = world.product(40, 40);
        world.file().lock(sku, Duration.ofMinutes(5));
        place(world.now().toEpochMilli(), sku, 2);
        place(world.now().toEpochMilli() + 1, sku, 3);
        await().until(() ->
                movements.next(Sku.of(sku)).filter(due -> due.order().sent() != null).isPresent());
        Movements.Due fellAsleepWith = movements.next(Sku.of(sku)).orElseThrow();
        world.pass(Duration.ofMinutes(6));
        booking.perform(sku);
        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("35"));

        assertThat(booking.book(fellAsleepWith)).isEmpty();

        assertThat(world.file().stock(sku)).isEqualByComparingTo("35");
        assertThat(movements.anyToBook(Sku.of(sku))).isFalse();
    }

    @RepeatedTest(5)
    void several_workers_on_one_sku_book_each_movement_once_and_leave_nothing_stuck()
            throws Exception {
        String sku = world.product(40, 40);
        for (int i = 0; i < 6; i++) {
            place(world.now().toEpochMilli() + i, sku, 1 + i % 2);
        }
        try (var workers = Executors.newFixedThreadPool(4)) {
            var outcomes = workers.invokeAll(Collections.nCopies(4, () -> booking.perform(sku)));
            for (var outcome : outcomes) {
                assertThat(outcome.get()).isNotInstanceOf(Outcome.Park.class);
            }
        }

        await().untilAsserted(() -> assertThat(world.file().stock(sku)).isEqualByComparingTo("31"));
        await().until(() -> !movements.anyToBook(Sku.of(sku)));
        assertThat(world.file().movements()).filteredOn(m -> m.sku().equals(sku)).hasSize(6);
        assertThat(work.parked()).noneMatch(p -> p.key().equals(sku));
    }

    private void place(long id, String sku, int units) {
        orders.accept(order(id, world.now(), world.now(), line(id * 10, sku, units)));
    }
}
