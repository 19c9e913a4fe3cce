package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.sync.TestWorld;
import io.passerelle.sync.lease.Leases;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A run is asked for while one is under way, which may have read what has changed since.
@QuarkusTest
class CalledWhileRunningTest {
    @Inject TestWorld world;
    @Inject SyncSteps steps;
    @Inject SyncSchedule schedule;
    @Inject Leases leases;
    @Inject Runs runs;

    @Test
    void another_run_follows() {
        world.product(5, 5);
        world.product(5, 5);
        long before = steps.sync().runId();

        try (var _ = leases.take("shopify-writer", Duration.ofMinutes(2)).orElseThrow()) {
            schedule.now(Mode.WRITE);
            await().until(() -> leases.holder("sync-run").isPresent());
            schedule.now(Mode.WRITE);
            assertThat(runsOverManySince(before)).isZero();
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> runsOverManySince(before) == 2);
    }

    private long runsOverManySince(long run) {
        return runs.latest(50).stream()
                .filter(r -> r.id() > run && r.compared() > 1 && r.result().equals("done"))
                .count();
    }
}
