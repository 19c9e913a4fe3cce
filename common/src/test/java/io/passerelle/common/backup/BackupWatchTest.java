package io.passerelle.common.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.database.Rows;
import io.passerelle.common.runtime.BadSetting;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BackupWatchTest {
    private static final Duration EXPECTED = Duration.ofHours(36);
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    @Inject NewestCopy newest;
    @Inject DataSource database;
    private Instant now = NOW;

    @BeforeEach
    void copiedNow() {
        newest.madeAt(NOW);
    }

    @Test
    void people_are_told_when_the_newest_copy_is_older_than_expected() {
        BackupWatch watch = watch(Optional.of(EXPECTED));

        now = NOW.plus(EXPECTED);
        assertThat(watch.conditions()).isEmpty();

        now = now.plusMillis(1);
        assertThat(watch.conditions())
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.key()).isEqualTo("backup-late:sync-service");
                    assertThat(late.since()).isEqualTo(NOW);
                    assertThat(late.words())
                            .isEqualTo(
                                    "The database of sync-service has not been copied since then.");
                });
    }

    @Test
    void without_a_copy_the_time_runs_from_the_first_start_that_expected_one() {
        new Rows(database).change("delete from newest_copy");
        start(watch(Optional.of(EXPECTED)));
        now = NOW.plus(Duration.ofHours(20));
        BackupWatch startedAnew = watch(Optional.of(EXPECTED));
        start(startedAnew);

        assertThat(startedAnew.conditions()).isEmpty();

        now = NOW.plus(EXPECTED).plusSeconds(1);
        assertThat(startedAnew.conditions()).extracting(Condition::since).containsExactly(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1H"})
    void a_time_that_is_none_stops_the_start(Duration within) {
        assertThatThrownBy(() -> start(watch(Optional.of(within))))
                .isInstanceOf(BadSetting.class)
                .hasMessage(
                        "passerelle.backup.expected-within: found "
                                + within
                                + ", expected a time longer than nothing, such as 36h");
    }

    @Test
    void nothing_is_expected_unless_it_is_said() {
        BackupWatch watch = watch(Optional.empty());
        now = NOW.plus(Duration.ofDays(999));

        assertThat(watch.conditions()).isEmpty();
        assertThat(overdue(watch)).isNaN();
    }

    @Test
    void how_late_the_next_copy_is_is_measured() {
        BackupWatch watch = watch(Optional.of(EXPECTED));
        now = NOW.plus(EXPECTED).plusSeconds(90);

        assertThat(overdue(watch)).isEqualTo(90);
    }

    private static double overdue(BackupWatch watch) {
        return start(watch).get("passerelle.backup.overdue").gauge().value();
    }

    private static MeterRegistry start(BackupWatch watch) {
        var meters = new SimpleMeterRegistry();
        watch.begin(new StartupEvent(), meters);
        return meters;
    }

    private BackupWatch watch(Optional<Duration> expected) {
        InstantSource time = () -> now;
        return new BackupWatch(
                newest, () -> expected, "sync-service", time.withZone(ZoneOffset.UTC));
    }
}
