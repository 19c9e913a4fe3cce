package io.passerelle.sync.movement;

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

/// How long the oldest movement waits to be booked (`passerelle.booking.waiting.age`), parked ones
/// included: 0 if none does.
@Singleton
class BookingMeters implements ConditionSource {
    static final Duration LONG = Duration.ofMinutes(30);
    private final Movements movements;
    private final Clock clock;

    BookingMeters(Movements movements, Clock clock) {
        this.movements = movements;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("passerelle.booking.waiting.age", this, BookingMeters::age)
                .description("Age of the oldest movement that is to be booked in FileMaker")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    private double age() {
        return movements
                .oldestDue()
                .map(due -> Duration.between(due, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    @Override
    public List<Condition> conditions() {
        return movements
                .oldestDue()
                .filter(due -> due.plus(LONG).isBefore(clock.instant()))
                .map(BookingMeters::waits)
                .stream()
                .toList();
    }

    private static Condition waits(Instant since) {
        return new Condition(
                "booking-waits",
                Severity.TICKET,
                since,
                "A movement is not booked in FileMaker.",
                "The log's movement.booked names its key and the reason: 301 is a record open on"
                        + " somebody's screen, close it. 'parked' lists what a person must decide."
                        + " The shop is right all the same: what is not booked is subtracted.",
                "parked");
    }
}
