package io.passerelle.sync.movement;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.trace.Traces;
import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.Work;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.inbox.KnownOrders;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What cannot be booked waits, shows how long, and holds up nothing else.
@QuarkusTest
class WaitingBookingsTest {
    private static long orders = 7_000_000_000L;
    @Inject TestWorld world;
    @Inject KnownOrders inbox;
    @Inject BookingWork booking;
    @Inject Movements movements;
    @Inject StockBook book;
    @Inject MeterRegistry meters;
    @Inject Work work;

    @Test
    void a_record_open_on_a_screen_waits_and_shows_how_long_while_others_are_booked() {
        String open = world.product(10, 10);
        String other = world.product(10, 10);
        world.file().lock(open, Duration.ofMinutes(30));

        place(open, 2);
        place(other, 3);

        awaitStock(other, "7");
        world.pass(Duration.ofMinutes(20));
        assertThat(booking.perform(open))
                .isInstanceOfSatisfying(
                        Outcome.TryLater.class,
                        later -> assertThat(later.reason()).contains("301"));
        assertThat(world.file().stock(open)).isEqualByComparingTo("10");
        assertThat(oldest()).isGreaterThan(1_190);

        world.pass(Duration.ofMinutes(11));
        booking.perform(open);
        awaitStock(open, "8");
        await().untilAsserted(() -> assertThat(movements.open(Sku.of(open))).isEmpty());
    }

    @Test
    void a_movement_for_a_person_to_decide_holds_up_no_other_sku() {
        String stuck = world.product(10, 10);
        String other = world.product(10, 10);
        world.file().setStock(stuck, "a dozen");

        place(stuck, 2);
        place(other, 3);

        awaitStock(other, "7");
        await().untilAsserted(() ->
                assertThat(work.parked())
                        .filteredOn(p -> p.key().equals(stuck))
                        .singleElement()
                        .satisfies(p -> assertThat(p.reason()).contains("a dozen")));
        world.file().setStock(stuck, "12");
        assertThat(work.replay("booking", stuck)).isTrue();
        awaitStock(stuck, "10");
    }

    @Test
    void how_long_it_is_tried_is_a_setting() {
        BookingWork hasty =
                new BookingWork(movements, book, Traces.off(), () -> Duration.ofHours(2));

        assertThat(hasty.retry().giveUpAfter()).isEqualTo(Duration.ofHours(2));
        assertThatThrownBy(() ->
                        new BookingWork(movements, book, Traces.off(), () -> Duration.ofSeconds(5)))
                .isInstanceOf(BadSetting.class)
                .hasMessage("passerelle.booking.park-after: found PT5S, expected 1m or more");
    }

    private void place(String sku, int units) {
        long id = ++orders;
        inbox.accept(order(id, world.now(), world.now(), line(id * 10, sku, units)));
    }

    private void awaitStock(String sku, String expected) {
        await().untilAsserted(
                        () -> assertThat(world.file().stock(sku)).isEqualByComparingTo(expected));
    }

    private double oldest() {
        return meters.get("passerelle.booking.waiting.age").gauge().value();
    }
}
