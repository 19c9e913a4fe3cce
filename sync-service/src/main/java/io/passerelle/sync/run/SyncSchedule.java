package io.passerelle.sync.run;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.work.Work;
import io.passerelle.sync.filemaker.StockChanges;
import io.passerelle.sync.movement.Movements.StockBooked;
import io.passerelle.sync.supplier.StockFiles;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/// When syncs begin: at the start, on the interval or by the calendar, when somebody asks, when a
/// supplier states its stock, and soon for a SKU that was booked.
@Singleton
public class SyncSchedule {
    private static final Duration KEPT = Duration.ofDays(30);
    private final Scheduler clockwork;
    private final Work work;
    private final FullSyncWork fullSync;
    private final SkuSyncWork skuSync;
    private final UndoWork undo;
    private final ChangesWork changes;
    private final Places places;
    private final StockChanges fileMaker;
    private final SyncConfig config;
    private final Runs runs;
    private final Settings settings;
    private final Clock clock;

    SyncSchedule(
            Scheduler clockwork,
            Work work,
            FullSyncWork fullSync,
            SkuSyncWork skuSync,
            UndoWork undo,
            ChangesWork changes,
            Places places,
            StockChanges fileMaker,
            SyncConfig config,
            Runs runs,
            Settings settings,
            Clock clock) {
        this.clockwork = clockwork;
        this.work = work;
        this.fullSync = fullSync;
        this.skuSync = skuSync;
        this.undo = undo;
        this.changes = changes;
        this.places = places;
        this.fileMaker = fileMaker;
        this.config = config;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
        if (clockwork.isStarted()) {
            // Read here, so that a wrong one stops the start.
            Log.infof("locations.declared count=%d", places.all().size());
            at(SyncTimes.from(settings), clockwork.newJob("full-sync"))
                    .setTask(_ -> work.schedule(fullSync, FullSyncWork.ALL))
                    .schedule();
            clockwork
                    .newJob("forget-old-runs")
                    .setInterval("24h")
                    .setDelayed("1m")
                    .setTask(_ -> runs.forgetBefore(clock.instant().minus(KEPT)))
                    .schedule();
            if (fileMaker.canBeSeen()) {
                clockwork
                        .newJob("filemaker-changes")
                        .setInterval(config.changesInterval().toString())
                        .setTask(_ -> work.schedule(changes, ChangesWork.NOW))
                        .schedule();
            }
            // What changed while this process was down should not wait for the interval.
            work.schedule(fullSync, FullSyncWork.ALL);
        }
    }

    private static Scheduler.JobDefinition<?> at(SyncTimes times, Scheduler.JobDefinition<?> job) {
        return switch (times) {
            case SyncTimes.Every(Duration interval) -> job.setInterval(interval.toString());
            case SyncTimes.Cron(String expression, ZoneId zone) ->
                    job.setCron(expression).setTimeZone(zone.getId());
        };
    }

    /// Compares the whole stock as soon as no other run is under way, since that one may have read
    /// what has changed since. Said twice meanwhile, once.
    public void now(Mode mode) {
        QuarkusTransaction.requiringNew()
                .run(() -> work.schedule(fullSync, FullSyncWork.key(mode)));
    }

    /// Sets back what a run wrote.
    public void undo(long run) {
        QuarkusTransaction.requiringNew().run(() -> work.schedule(undo, Long.toString(run)));
    }

    /// In the transaction that puts the file into force.
    void restated(@Observes StockFiles.InForce stock) {
        work.schedule(fullSync, FullSyncWork.ALL);
    }

    /// In the transaction that settles the movement. Any sooner, it would be in motion.
    void booked(@Observes StockBooked booked) {
        work.scheduleAt(
                skuSync,
                booked.sku().value(),
                clock.instant().plus(Snapshot.CLOCKS_APART).plusMillis(1));
    }
}
