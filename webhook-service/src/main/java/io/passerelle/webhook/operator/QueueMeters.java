package io.passerelle.webhook.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import io.passerelle.webhook.event.EventLog;
import io.passerelle.webhook.handover.Handover;
import io.passerelle.webhook.handover.Subscriber;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How long the oldest event waits to be read (`passerelle.events.waiting.age`), and the oldest
/// order to be handed over (`passerelle.handover.owed.age`, per `subscriber`): 0 if none does.
/// Parked work is counted by `passerelle.work.parked` instead. Each is one step into an index.
@Singleton
class QueueMeters implements ConditionSource {
    static final Duration LONG_FOR_AN_EVENT = Duration.ofMinutes(5);
    static final Duration LONG_FOR_A_HANDOVER = Duration.ofMinutes(15);
    private final MeterRegistry meters;
    private final EventLog events;
    private final Handover handover;
    private final Clock clock;

    QueueMeters(MeterRegistry meters, EventLog events, Handover handover, Clock clock) {
        this.meters = meters;
        this.events = events;
        this.handover = handover;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        Gauge.builder("passerelle.events.waiting.age", this, m -> m.age(m.events.oldestWaiting()))
                .description("Age of the oldest event that waits to be read")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
        for (Subscriber subscriber : Subscriber.values()) {
            Gauge.builder(
                            "passerelle.handover.owed.age",
                            this,
                            m -> m.age(m.handover.oldestOwed(subscriber)))
                    .description("Age of the oldest order that waits to be handed over")
                    .baseUnit("seconds")
                    .tag("subscriber", subscriber.word())
                    .strongReference(true)
                    .register(meters);
        }
    }

    private double age(Optional<Instant> since) {
        return since.map(time -> Duration.between(time, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    @Override
    public List<Condition> conditions() {
        return Stream.concat(
                        longer(LONG_FOR_AN_EVENT, events.oldestWaiting())
                                .map(QueueMeters::unread)
                                .stream(),
                        Arrays.stream(Subscriber.values()).flatMap(this::owed))
                .toList();
    }

    private Optional<Instant> longer(Duration than, Optional<Instant> since) {
        return since.filter(time -> time.plus(than).isBefore(clock.instant()));
    }

    private static Condition unread(Instant since) {
        return new Condition(
                "events-wait",
                Severity.PAGE,
                since,
                "Webhooks are stored but not read.",
                "Shopify may not answer (an old event makes us ask the shop), or the process is"
                        + " overloaded. Look at /q/health/well and the log for work.later.",
                "");
    }

    private Stream<Condition> owed(Subscriber subscriber) {
        return longer(LONG_FOR_A_HANDOVER, handover.oldestOwed(subscriber))
                .map(since ->
                        new Condition(
                                "handover-waits:" + subscriber.word(),
                                Severity.PAGE,
                                since,
                                "Orders do not reach " + subscriber.word() + "-service.",
                                "Is it up, and do both have the same INTERNAL_TOKEN? Nothing is"
                                        + " lost: all that waits follows once it answers.",
                                ""))
                .stream();
    }
}
