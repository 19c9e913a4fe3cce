package io.passerelle.sync.run;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import io.passerelle.common.runtime.Settings;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/// How long ago the whole stock was compared last (`passerelle.sync.age`), or this process was
/// started if it never was. A run that stopped before writing has not compared it: it waits for a
/// person as parked work.
@Singleton
class SyncWatch implements ConditionSource {
    private static final Duration AT_LEAST = Duration.ofHours(1);
    private static final int MISSED = 3;
    private final Runs runs;
    private final Settings settings;
    private final Clock clock;
    private final Instant startedAt;

    SyncWatch(Runs runs, Settings settings, Clock clock) {
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    void begin(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("passerelle.sync.age", this, SyncWatch::age)
                .description("Time since the whole stock was compared last")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    private double age() {
        return Duration.between(last(), clock.instant()).toMillis() / 1000.0;
    }

    private Instant last() {
        return runs.lastCompleted().orElse(startedAt);
    }

    @Override
    public List<Condition> conditions() {
        Instant last = last();
        Instant due = due(SyncTimes.from(settings), clock.instant());
        return last.isBefore(due) && startedAt.isBefore(due) ? List.of(late(last)) : List.of();
    }

    /// A run that began earlier than this is late by now.
    static Instant due(SyncTimes times, Instant now) {
        return switch (times) {
            case SyncTimes.Every(Duration interval) -> {
                Duration missed = interval.multipliedBy(MISSED);
                yield now.minus(missed.compareTo(AT_LEAST) > 0 ? missed : AT_LEAST);
            }
            case SyncTimes.Cron cron -> due(cron, now.minus(AT_LEAST));
        };
    }

    private static Instant due(SyncTimes.Cron cron, Instant before) {
        var unix = CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
        return ExecutionTime.forCron(new CronParser(unix).parse(cron.expression()))
                .lastExecution(before.atZone(cron.zone()))
                .map(ZonedDateTime::toInstant)
                .orElse(Instant.MIN);
    }

    private static Condition late(Instant since) {
        return new Condition(
                "sync-late",
                Severity.TICKET,
                since,
                "The whole stock has not been compared since then.",
                "'runs' says how the last ones ended. A run that would change too much stops and"
                        + " waits for 'sync --confirm RUN'; else look at /q/health/well for what"
                        + " does not answer.",
                "syncs");
    }
}
