package io.passerelle.common.runtime;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/// Periodic jobs begin when the start is complete (`quarkus.scheduler.start-mode=halted` until
/// then). A start of more than a second would meet them: a job that writes and waits for a bean
/// that the start makes just then, while the start waits to write (docs/adr/0030).
@Singleton
class PeriodicJobs {

    void begin(
            @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event,
            Scheduler clockwork) {
        if (clockwork.isStarted()) {
            clockwork.resume();
        }
    }
}
