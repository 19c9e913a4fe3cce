package io.passerelle.sync.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.sync.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SyncWatchTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:30:00Z");
    @Inject TestWorld world;
    @Inject SyncRun run;
    @Inject Runs runs;
    @Inject Clock clock;

    @Test
    void three_missed_intervals_are_late_and_an_hour_at_least() {
        assertThat(SyncWatch.due(new SyncTimes.Every(Duration.ofMinutes(5)), NOW))
                .isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(SyncWatch.due(new SyncTimes.Every(Duration.ofHours(2)), NOW))
                .isEqualTo(NOW.minus(Duration.ofHours(6)));
    }

    @Test
    void by_the_calendar_the_last_time_an_hour_ago_counts() {
        var nightly = new SyncTimes.Cron("0 3 * * *", ZoneId.of("Europe/Paris"));

        assertThat(SyncWatch.due(nightly, NOW)).isEqualTo(Instant.parse("2026-11-21T02:00:00Z"));
        assertThat(SyncWatch.due(nightly, Instant.parse("2026-11-21T02:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-20T02:00:00Z"));
    }

    @Test
    void a_dry_run_has_not_set_the_shop_right_and_a_written_one_has() {
        world.product(3, 8);
        Instant before = clock.instant();
        run.everything(Mode.DRY_RUN, Progress.SILENT);
        assertThat(runs.lastCompleted().filter(before::isBefore)).isEmpty();

        run.everything(Mode.FORCE, Progress.SILENT);

        assertThat(runs.lastCompleted().filter(before::isBefore)).isPresent();
        String metrics = given().accept("text/plain").get("/q/metrics").asString();
        assertThat(metrics).containsPattern("(?m)^passerelle_sync_age_seconds");
        given().header("Authorization", "Bearer test-token-of-some-length")
                .get("/api/conditions")
                .then()
                .statusCode(200);
    }
}
