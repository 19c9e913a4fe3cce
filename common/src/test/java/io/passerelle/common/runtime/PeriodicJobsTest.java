package io.passerelle.common.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeriodicJobsTest {
    @Inject Scheduler clockwork;
    @Inject Late late;

    @Test
    void jobs_run_once_the_start_is_complete_and_not_before() {
        assertThat(late.ranAtTheStart).isFalse();
        assertThat(clockwork.isRunning()).isTrue();
    }

    @Singleton
    static class Late {
        boolean ranAtTheStart = true;

        void start(
                @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER - 1) StartupEvent event,
                Scheduler clockwork) {
            assertThat(clockwork.isStarted()).isTrue();
            ranAtTheStart = clockwork.isRunning();
        }
    }
}
