package io.passerelle.common.work;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/// Counts attempts by their end as `passerelle.work.attempts` (`kind`, `outcome`), and shows how
/// many units are parked as `passerelle.work.parked` (`kind`). Every series is there from the
/// start, so that the first failure is an increase.
@Singleton
class WorkMeters {
    private static final List<String> OUTCOMES =
            List.of("done", "again", "later", "parked", "cancelled");
    private final MeterRegistry meters;

    WorkMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String kind, String outcome) {
        counter(kind, outcome).increment();
    }

    /// The count is a range of the table's primary key, not a scan.
    void begin(@Observes StartupEvent event, WorkTasks tasks, ParkedWork parked) {
        for (String kind : tasks.names()) {
            OUTCOMES.forEach(outcome -> counter(kind, outcome));
            ParkedFilter ofKind = ParkedFilter.unit(kind, "");
            Gauge.builder("passerelle.work.parked", parked, table -> table.count(ofKind))
                    .description("Units of work that wait for a person")
                    .tag("kind", kind)
                    .strongReference(true)
                    .register(meters);
        }
    }

    private Counter counter(String kind, String outcome) {
        return Counter.builder("passerelle.work.attempts")
                .description("Attempts at units of work, by how they ended")
                .tag("kind", kind)
                .tag("outcome", outcome)
                .register(meters);
    }
}
