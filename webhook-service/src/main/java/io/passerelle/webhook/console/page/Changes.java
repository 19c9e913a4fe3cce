package io.passerelle.webhook.console.page;

import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.webhook.console.neighbour.SupplierDesk;
import io.passerelle.webhook.console.neighbour.SyncDesk;
import io.passerelle.webhook.event.EventFilter;
import io.passerelle.webhook.event.EventLog;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Says which section of the console shows something else than before, to whoever has a page open.
/// Looked for only as long as somebody has.
@Singleton
class Changes {
    static final int MOST_STREAMS = 20;
    private final EventLog events;
    private final ParkedUnits units;
    private final SyncDesk sync;
    private final SupplierDesk supplier;
    private final BroadcastProcessor<String> changed = BroadcastProcessor.create();
    private final AtomicInteger streams = new AtomicInteger();
    private final Map<String, Integer> before = new ConcurrentHashMap<>();

    Changes(EventLog events, ParkedUnits units, SyncDesk sync, SupplierDesk supplier) {
        this.events = events;
        this.units = units;
        this.sync = sync;
        this.supplier = supplier;
    }

    /// Names of sections, and `alive` now and then; empty if too many listen already.
    Optional<Multi<String>> listen() {
        if (streams.incrementAndGet() > MOST_STREAMS) {
            streams.decrementAndGet();
            return Optional.empty();
        }
        return Optional.of(
                Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item("alive"), changed)
                        .onOverflow()
                        .drop()
                        .onTermination()
                        .invoke(streams::decrementAndGet));
    }

    /// A stream never ends by itself, and what is under way holds up the end of the process.
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        changed.onComplete();
    }

    @Scheduled(
            every = "15s",
            identity = "console-heartbeat",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        emit("alive");
    }

    @Scheduled(
            every = "2s",
            identity = "console-changes",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (streams.get() > 0) {
            tell("orders", events.page(new EventFilter(null, "", "", null, null), 0, 5));
            tell("syncs", sync.runs(3));
            tell("suppliers", List.of(supplier.suppliers(), supplier.held()));
            tell(
                    "parked",
                    List.of(units.count(ParkedFilter.all()), sync.parked(), supplier.parked()));
        }
    }

    private void tell(String section, Object shown) {
        Integer now = shown.hashCode();
        Integer last = before.put(section, now);
        if (last != null && !last.equals(now)) {
            emit(section);
        }
    }

    /// One after the other, whichever schedule it comes from.
    private synchronized void emit(String word) {
        changed.onNext(word);
    }
}
