package io.passerelle.supplier.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.condition.Condition;
import io.passerelle.common.condition.ConditionSource;
import io.passerelle.common.condition.Severity;
import io.passerelle.supplier.inbound.FileState;
import io.passerelle.supplier.inbound.InboundFiles;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Shows suppliers' files by `state` as `passerelle.inbox.files`, how many were applied and could
/// not be moved as `passerelle.inbox.unarchived`, and the age of the oldest that is parked as
/// `passerelle.inbox.parked.age`. A parked file is parked work, and told as such.
@Singleton
class InboxMeter implements ConditionSource {
    static final Duration LONG = Duration.ofHours(2);
    private final InboundFiles files;
    private final Clock clock;

    InboxMeter(InboundFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event, MeterRegistry meters) {
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

    @Override
    public List<Condition> conditions() {
        return files
                .oldestNotArchived()
                .filter(since -> since.plus(LONG).isBefore(clock.instant()))
                .map(this::staying)
                .stream()
                .toList();
    }

    private Condition staying(Instant since) {
        return new Condition(
                "files-not-archived",
                Severity.TICKET,
                since,
                "Files stay on a supplier's server: " + files.notArchived() + ".",
                "They were applied, once, but the server does not let us move them into the"
                        + " archive. 'inbox' shows what it says. Most often the folder named by"
                        + " inbox.archive does not exist: ask the supplier to make it.",
                "suppliers");
    }
}
