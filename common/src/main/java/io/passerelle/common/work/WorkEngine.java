package io.passerelle.common.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.passerelle.common.database.RightOfWay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/// Starts and stops db-scheduler with the process.
@Singleton
class WorkEngine {

    @Produces
    @Singleton
    Scheduler scheduler(
            DataSource database, RightOfWay way, WorkTasks tasks, WorkConfig config, Clock clock) {
        return Scheduler.create(new JoiningDataSource(database, way), List.copyOf(tasks.all()))
                .serializer(Progress.SERIALIZER)
                .threads(config.threads() + tasks.blocking())
                .pollingInterval(config.pollInterval())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .clock(clock::instant)
                .build();
    }

    void start(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event,
            Scheduler scheduler,
            WorkConfig config,
            Event<Serving> serving) {
        if (config.enabled()) {
            serving.fire(new Serving());
            scheduler.start();
        }
    }

    /// What runs may finish, for ten seconds; the rest is taken over at the next start.
    void stop(@Observes ShutdownEvent event, Scheduler scheduler, WorkConfig config) {
        if (config.enabled()) {
            scheduler.stop();
        }
    }
}
