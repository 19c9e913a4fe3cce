package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.work.Outcome;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.lease.Leases;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// A process died while it had the right to write to Shopify.
@QuarkusTest
class DeadWriterTest {
    @Inject TestWorld world;
    @Inject Leases leases;
    @Inject SkuSyncWork work;

    @Test
    void behind_writers_that_come_and_go_it_waits_for_its_turn() throws Exception {
        List<Leases.Lease> held = new ArrayList<>();
        held.add(leases.take("shopify-writer", Duration.ofMinutes(2)).orElseThrow());
        AtomicInteger pauses = new AtomicInteger();
        // Another one comes each second, six times.
        Pause pause =
                _ -> {
                    int now = pauses.incrementAndGet();
                    if (now % 20 == 0) {
                        held.getLast().close();
                        if (now < 120) {
                            held.add(
                                    leases.take("shopify-writer", Duration.ofMinutes(2))
                                            .orElseThrow());
                        }
                    }
                };

        try (var _ = WriterBusy.await(leases, pause, WriterBusy.Patience.SHORT)) {
            assertThat(pauses).hasValue(120);
        }
    }

    @Test
    void behind_one_that_does_not_move_a_unit_waits_shortly_and_a_person_longer() {
        try (var _ = leases.take("shopify-writer", Duration.ofMinutes(2)).orElseThrow()) {
            assertThat(waited(WriterBusy.Patience.SHORT)).isEqualTo(Duration.ofMillis(2_050));
            assertThat(waited(WriterBusy.Patience.LONG)).isEqualTo(Duration.ofSeconds(30));
        }
    }

    private Duration waited(WriterBusy.Patience patience) {
        AtomicReference<Duration> sum = new AtomicReference<>(Duration.ZERO);
        assertThatThrownBy(() ->
                        WriterBusy.await(
                                leases,
                                step -> sum.updateAndGet(waited -> waited.plus(step)),
                                patience))
                .isInstanceOf(WriterBusy.class);
        return sum.get();
    }

    @Test
    void what_waits_for_its_turn_gives_its_thread_back_to_the_bookings() {
        String sku = world.product(5, 9);
        try (var _ = leases.take("shopify-writer", Duration.ofMinutes(2)).orElseThrow()) {
            Instant begun = Instant.now();

            assertThat(work.perform(sku))
                    .isEqualTo(Outcome.tryLater("another process is writing to Shopify"));

            // With a person's patience it would be thirty.
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
        }
        assertThat(work.perform(sku)).isEqualTo(Outcome.done());
        assertThat(world.shop().available(sku)).isEqualTo(5);
    }
}
