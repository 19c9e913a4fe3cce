package io.passerelle.webhook.reconcile;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How long ago the last pass was completed (`passerelle.reconcile.age`), or this process was
/// started if none ever was.
@Singleton
class ReconcileWatch implements ConditionSource {
    private static final Duration AT_LEAST = Duration.ofMinutes(30);
    private static final int MISSED = 3;
    private final Passes passes;
    private final Duration late;
    private final Clock clock;
    private final Instant startedAt;

    ReconcileWatch(Passes passes, ReconcileConfig config, Clock clock) {
        this.passes = passes;
        Duration missed = config.interval().multipliedBy(MISSED);
        this.late = missed.compareTo(AT_LEAST) > 0 ? missed : AT_LEAST;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    void begin(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("passerelle.reconcile.age", this, watch -> watch.age().toMillis() / 1000.0)
                .description("Time since the last reconciliation with the shop was completed")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    private Duration age() {
        return Duration.between(last(), clock.instant());
    }

    private Instant last() {
        return passes.lastCompleted().orElse(startedAt);
    }

    @Override
    public List<Condition> conditions() {
        Instant last = last();
        return last.plus(late).isBefore(clock.instant()) ? List.of(behind(last)) : List.of();
    }

    private static Condition behind(Instant since) {
        return new Condition(
                "reconcile-behind",
                Severity.TICKET,
                since,
                "Orders have not been compared with the shop's since then.",
                "What a webhook did not tell of is not found, and nothing rises in the shop that"
                        + " waits for this proof. Look at /q/health/well and at 'parked --kind"
                        + " reconcile'; 'reconcile' makes a pass now.",
                "");
    }
}
