package io.passerelle.supplier.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.supplier.inbound.FileState;
import io.passerelle.supplier.inbound.InboundFiles;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Shows suppliers' files by `state` as `passerelle.inbox.files`, how many were applied and could
/// not be moved as `passerelle.inbox.unarchived`, and the age of the oldest that is parked as
/// `passerelle.inbox.parked.age`.
@Singleton
class InboxMeter {

    void begin(@Observes StartupEvent event, MeterRegistry meters, InboundFiles files) {
        for (FileState state : FileState.values()) {
            Gauge.builder("passerelle.inbox.files", files, all -> all.number(state))
                    .description("Files suppliers have left for us")
                    .tag("state", state.word())
                    .strongReference(true)
                    .register(meters);
        }
        Gauge.builder("passerelle.inbox.unarchived", files, InboundFiles::notArchived)
                .description("Files that were applied and are still where the supplier put them")
                .strongReference(true)
                .register(meters);
        Gauge.builder(
                        "passerelle.inbox.parked.age",
                        files,
                        all -> all.oldestParked().toMillis() / 1000.0)
                .description("How long the oldest parked file has waited for a person")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }
}
