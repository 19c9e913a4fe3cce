package io.passerelle.sync.movement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// How long the oldest movement waits to be booked (`passerelle.booking.waiting.age`), parked ones
/// included: 0 if none does.
@Singleton
class BookingMeters {
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
}
