package io.passerelle.common.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServingTest {
    @Inject WorkEngine engine;
    @Inject Scheduler scheduler;
    @Inject Event<Serving> serving;
    @Inject Starts starts;

    @Test
    void a_process_that_serves_says_so_once_before_its_work_begins_and_a_command_never() {
        assertThat(starts.workHadBegun).containsExactly(false);
        assertThat(scheduler.getSchedulerState().isStarted()).isTrue();

        engine.start(new StartupEvent(), scheduler, ofACommand(), serving);

        assertThat(starts.workHadBegun).hasSize(1);
    }

    private static WorkConfig ofACommand() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WorkConfig.class)
                .withDefaultValue("passerelle.work.enabled", "false")
                .build()
                .getConfigMapping(WorkConfig.class);
    }

    @Singleton
    static class Starts {
        final List<Boolean> workHadBegun = new CopyOnWriteArrayList<>();

        void begin(@Observes Serving start, Scheduler scheduler) {
            workHadBegun.add(scheduler.getSchedulerState().isStarted());
        }
    }
}
