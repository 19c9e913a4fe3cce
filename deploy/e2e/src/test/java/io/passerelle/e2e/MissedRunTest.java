package io.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the calendar asked for while sync-service was down.
class MissedRunTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SKU = "AG-SALT-150";
    @TempDir Path directory;
    private World world;

    @BeforeEach
    void start() {
        ServiceProcess.assumePackaged();
        world = new World(directory);
        world.sync.without("SYNC_INTERVAL_MINUTES").with("SYNC_CRON", "0 0 1 1 *");
        world.start();
    }

    @AfterEach
    void stop() {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void is_made_up_once_at_the_next_start_and_not_left_to_the_calendar() {
        await().atMost(PATIENCE).until(() -> wholeRuns() == 1);
        world.sync.close();
        world.sandbox.shopFile().setStock(SKU, "1");

        world.sync.start().awaitReady();

        await().atMost(PATIENCE).until(() -> world.sandbox.shopify().available(SKU) == 1);
        await().atMost(PATIENCE).until(() -> wholeRuns() == 2);
    }

    /// Runs that are over and compared more than a single SKU.
    private long wholeRuns() {
        ServiceProcess.Answer runs = world.sync.command("runs");
        assertThat(runs.code()).isZero();
        return runs.output()
                .lines()
                .filter(line -> line.matches(".*(done|stopped) +([2-9]|[1-9][0-9]+) compared.*"))
                .count();
    }
}
