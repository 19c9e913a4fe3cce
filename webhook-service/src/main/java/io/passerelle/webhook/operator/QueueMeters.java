package io.passerelle.webhook.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.webhook.event.EventLog;
import io.passerelle.webhook.handover.Handover;
import io.passerelle.webhook.handover.Subscriber;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long the oldest event waits to be read (`passerelle.events.waiting.age`), and the oldest
/// order to be handed over (`passerelle.handover.owed.age`, per `subscriber`): 0 if none does.
/// Parked work is counted by `passerelle.work.parked` instead. Each is one step into an index.
@Singleton
class QueueMeters {
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
}
