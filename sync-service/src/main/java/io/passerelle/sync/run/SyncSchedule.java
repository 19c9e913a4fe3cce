package io.passerelle.sync.run;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.work.Work;
import io.passerelle.sync.movement.Movements.StockBooked;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;

/// When syncs begin: at the start, on the interval, and at once for a SKU that was booked.
@Singleton
public class SyncSchedule {
    private static final Duration KEPT = Duration.ofDays(30);
    private final Scheduler clockwork;
    private final Work work;
    private final FullSyncWork fullSync;
    private final SkuSyncWork skuSync;
    private final Runs runs;
    private final Settings settings;
    private final Clock clock;

    SyncSchedule(
            Scheduler clockwork,
            Work work,
            FullSyncWork fullSync,
            SkuSyncWork skuSync,
            Runs runs,
            Settings settings,
            Clock clock) {
        this.clockwork = clockwork;
        this.work = work;
        this.fullSync = fullSync;
        this.skuSync = skuSync;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    /// `SYNC_INTERVAL_MINUTES`, 15 unless set; throws [io.passerelle.common.runtime.BadSetting].
    public static Duration interval(Settings settings) {
        return settings.find(
                        "SYNC_INTERVAL_MINUTES",
                        "whole minutes from 1 to 1440",
                        SyncSchedule::minutes)
                .orElse(Duration.ofMinutes(15));
    }

    private static Duration minutes(String text) {
        int minutes = Integer.parseInt(text);
        if (minutes < 1 || minutes > 1440) {
            throw new IllegalArgumentException(text);
        }
        return Duration.ofMinutes(minutes);
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
        if (clockwork.isStarted()) {
            clockwork
                    .newJob("full-sync")
                    .setInterval(interval(settings).toString())
                    .setTask(_ -> work.schedule(fullSync, FullSyncWork.ALL))
                    .schedule();
            clockwork
                    .newJob("forget-old-runs")
                    .setInterval("24h")
                    .setTask(_ -> runs.forgetBefore(clock.instant().minus(KEPT)))
                    .schedule();
            // What changed while this process was down should not wait for the interval.
            work.schedule(fullSync, FullSyncWork.ALL);
        }
    }

    /// In the transaction that settles the movement.
    void booked(@Observes StockBooked booked) {
        work.schedule(skuSync, booked.sku().value());
    }
}
