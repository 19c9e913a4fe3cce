package io.passerelle.common.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import io.passerelle.common.runtime.BadSetting;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Whether the newest copy is as new as it is expected to be: a backup that fails each night says
/// so where nobody looks. Without any copy the time runs from the first start that expected one.
@Singleton
class BackupWatch implements ConditionSource {
    private final NewestCopy newest;
    private final Optional<Duration> expected;
    private final String service;
    private final Clock clock;

    BackupWatch(
            NewestCopy newest,
            BackupConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            Clock clock) {
        this.newest = newest;
        this.expected = config.expectedWithin();
        this.service = service;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event, MeterRegistry meters) {
        expected.ifPresent(this::expect);
        Gauge.builder("passerelle.backup.overdue", this, BackupWatch::overdue)
                .description("Time since the next copy of the database was due; below 0 until then")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    private void expect(Duration within) {
        if (!within.isPositive()) {
            throw new BadSetting(
                    "passerelle.backup.expected-within: found "
                            + within
                            + ", expected a time longer than nothing, such as 36h");
        }
        if (newest.madeAt().isEmpty()) {
            newest.madeAt(clock.instant());
        }
    }

    private double overdue() {
        return expected.flatMap(within -> newest.madeAt().map(made -> made.plus(within)))
                .map(due -> Duration.between(due, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    @Override
    public List<Condition> conditions() {
        return expected
                .flatMap(within -> newest.madeAt().filter(made -> isLate(made, within)))
                .map(this::late)
                .stream()
                .toList();
    }

    private boolean isLate(Instant made, Duration within) {
        return made.plus(within).isBefore(clock.instant());
    }

    private Condition late(Instant since) {
        return new Condition(
                "backup-late:" + service,
                Severity.TICKET,
                since,
                "The database of " + service + " has not been copied since then.",
                "'"
                        + service
                        + " backup PATH' makes a copy, or says why it cannot: most often the"
                        + " disk is full. Then look at what should have made it.",
                "");
    }
}
