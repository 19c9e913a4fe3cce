package io.passerelle.sync.movement;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.MovableClock;
import io.passerelle.sync.movement.BookAtConfig.BookAt;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// For a file that would take a movement twice: of two workers one sends, and what was sent is not
/// forgotten unless it was surely not done.
class SendingOnceTest {
    private static final Sku SKU = Sku.of("A");
    private static final Sent SENT = new Sent(BigDecimal.TEN, BigDecimal.valueOf(7), 2, true);
    private final MovableClock clock = new MovableClock();
    private final Movements movements =
            new Movements(
                    new MovementTable(), () -> BookAt.CREATED, new Nobody(), _ -> false, clock);

    @BeforeEach
    void aMovement() {
        movements.follow(order(7, clock.instant(), clock.instant(), line(1, "A", 3)), null);
    }

    @Test
    void the_second_worker_is_refused() {
        long id = movements.next(SKU).orElseThrow().id();
        movements.sendingOnce(id, SENT);

        assertThatThrownBy(() -> movements.sendingOnce(id, SENT))
                .isInstanceOf(Movements.Settled.class);
    }

    @Test
    void what_was_sent_is_remembered_and_in_time_it_is_long_ago() {
        movements.sendingOnce(movements.next(SKU).orElseThrow().id(), SENT);
        assertThat(movements.next(SKU).orElseThrow().order().sent()).isEqualTo(SENT);

        clock.move(Movements.ON_ITS_WAY.plusMillis(1));
        assertThat(movements.next(SKU).orElseThrow().order().sent())
                .isEqualTo(new Sent(SENT.before(), SENT.after(), 2, false));
    }

    @Test
    void what_was_surely_not_done_may_be_sent_again() {
        long id = movements.next(SKU).orElseThrow().id();
        movements.sendingOnce(id, SENT);

        movements.notDone(id);

        assertThat(movements.next(SKU).orElseThrow().order().sent()).isNull();
        movements.sendingOnce(id, SENT);
    }

    @Test
    void what_may_still_arrive_is_not_ended_and_later_it_is_whatever_became_of_it() {
        long id = movements.next(SKU).orElseThrow().id();
        movements.sendingOnce(id, SENT);
        assertThat(movements.leave(SKU)).contains("SH_7_1_D");
        assertThat(movements.next(SKU)).isPresent();

        clock.move(Movements.ON_ITS_WAY.plusMillis(1));

        assertThat(movements.leave(SKU)).isEmpty();
        assertThat(movements.next(SKU)).isEmpty();
        assertThatThrownBy(() -> movements.sending(id, SENT)).isInstanceOf(Movements.Settled.class);
    }

    private static final class Nobody implements Announcements {

        @Override
        public void toBook(Sku sku) {}

        @Override
        public void booked(Sku sku) {}
    }
}
