package io.passerelle.webhook.intake;

import io.passerelle.common.database.RightOfWay;
import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.event.Events;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Starts and stops the writer with the process.
@Singleton
class IntakeEngine {

    @Produces
    @Singleton
    GroupCommit groupCommit(Events events, RightOfWay way, Settings settings, IntakeMeters meters) {
        return new GroupCommit(
                batch -> way.first(() -> events.storeAll(batch)),
                IntakeLimits.from(settings),
                meters);
    }

    void start(@Observes StartupEvent event, GroupCommit writer) {
        writer.start();
    }

    /// Requests still under way have had their time before this (`quarkus.shutdown.timeout`).
    void stop(@Observes ShutdownEvent event, GroupCommit writer) throws InterruptedException {
        writer.stop();
    }
}
