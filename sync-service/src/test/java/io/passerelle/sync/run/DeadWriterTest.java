package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.work.Outcome;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.lease.Leases;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A process died while it had the right to write to Shopify.
@QuarkusTest
class DeadWriterTest {
    @Inject TestWorld world;
    @Inject Leases leases;
    @Inject SkuSyncWork work;

    @Test
    void what_waits_for_its_turn_gives_its_thread_back_to_the_bookings() {
        String sku = world.product(5, 9);
        try (var _ = leases.take("shopify-writer", Duration.ofMinutes(2)).orElseThrow()) {
            Instant begun = Instant.now();

            assertThat(work.perform(sku))
                    .isEqualTo(Outcome.tryLater("another process is writing to Shopify"));

            // A person's command and a run of all SKUs wait for thirty.
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
        }
        assertThat(work.perform(sku)).isEqualTo(Outcome.done());
        assertThat(world.shop().available(sku)).isEqualTo(5);
    }
}
