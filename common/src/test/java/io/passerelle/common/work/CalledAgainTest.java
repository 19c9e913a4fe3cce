package io.passerelle.common.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/// Work that is called for while it is being done.
@QuarkusTest
class CalledAgainTest {
    @Inject Work work;
    @Inject Look look;
    @Inject Scheduler scheduler;

    @Test
    void it_is_done_once_more_however_often_it_was_called_for() {
        begin("twice");

        work.schedule(look, "twice");
        work.schedule(look, "twice");
        look.let("twice", 9);

        ended("twice");
        assertThat(look.begun("twice")).isEqualTo(2);
    }

    @Test
    void a_call_of_a_transaction_that_rolls_back_is_none() {
        begin("rolled back");

        QuarkusTransaction.begin();
        work.schedule(look, "rolled back");
        QuarkusTransaction.rollback();
        look.let("rolled back", 9);

        ended("rolled back");
        assertThat(look.begun("rolled back")).isEqualTo(1);
    }

    @Test
    void a_call_while_it_is_done_once_more_counts_too() {
        begin("thrice");
        work.schedule(look, "thrice");
        look.let("thrice", 1);
        await().until(() -> look.begun("thrice") == 2);

        work.schedule(look, "thrice");
        look.let("thrice", 9);

        ended("thrice");
        assertThat(look.begun("thrice")).isEqualTo(3);
    }

    @Test
    void what_would_be_parked_is_tried_once_more_first() {
        look.will(
                "obstructed", Outcome.park("what was read before the call"), Outcome.park("still"));
        begin("obstructed");

        work.schedule(look, "obstructed");
        look.let("obstructed", 9);

        ended("obstructed");
        assertThat(look.begun("obstructed")).isEqualTo(2);
        assertThat(reasons("obstructed")).containsExactly("still");
    }

    @Test
    void what_is_parked_and_called_for_is_listed_until_it_is_done() {
        look.will("stopped", Outcome.park("a person has to look"));
        begin("stopped");

        work.schedule(look, "stopped");
        look.let("stopped", 1);

        await().until(() -> look.begun("stopped") == 2);
        assertThat(reasons("stopped")).containsExactly("a person has to look");
        look.let("stopped", 9);
        ended("stopped");
        assertThat(reasons("stopped")).isEmpty();
    }

    @Test
    void what_is_tried_again_anyhow_has_heard_the_call() {
        look.will("busy", Outcome.tryLater("busy"));
        begin("busy");

        work.schedule(look, "busy");
        look.let("busy", 9);

        ended("busy");
        assertThat(look.begun("busy")).isEqualTo(2);
    }

    @Test
    void a_call_for_later_is_heeded_then() {
        begin("later");

        work.scheduleAt(look, "later", Instant.now().plus(Duration.ofHours(1)));
        look.let("later", 9);

        await().until(() -> unit("later").filter(u -> !u.isPicked()).isPresent());
        assertThat(look.begun("later")).isEqualTo(1);
        work.schedule(look, "later");
        ended("later");
        assertThat(look.begun("later")).isEqualTo(2);
    }

    private List<String> reasons(String key) {
        return work.parked().stream().filter(p -> p.key().equals(key)).map(Parked::reason).toList();
    }

    private void begin(String key) {
        work.schedule(look, key);
        await().until(() -> look.begun(key) == 1);
    }

    private void ended(String key) {
        await().until(() -> unit(key).isEmpty());
    }

    private Optional<ScheduledExecution<Object>> unit(String key) {
        return scheduler.getScheduledExecution(TaskInstanceId.of(look.name(), key));
    }

    /// Each attempt waits until it is let go.
    @Singleton
    static class Look implements WorkKind {
        private final List<String> begun = new CopyOnWriteArrayList<>();
        private final Map<String, Semaphore> gates = new ConcurrentHashMap<>();
        private final Map<String, Queue<Outcome>> script = new ConcurrentHashMap<>();

        void let(String key, int attempts) {
            gate(key).release(attempts);
        }

        void will(String key, Outcome... outcomes) {
            script.put(key, new ConcurrentLinkedQueue<>(List.of(outcomes)));
        }

        long begun(String key) {
            return begun.stream().filter(key::equals).count();
        }

        @Override
        public String name() {
            return "look";
        }

        @Override
        public boolean isDoneAgainIfCalled() {
            return true;
        }

        @Override
        public RetryPolicy retry() {
            return new RetryPolicy(
                    Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofDays(1));
        }

        @Override
        public Outcome perform(String key) {
            begun.add(key);
            gate(key).acquireUninterruptibly();
            Outcome next = script.getOrDefault(key, new ConcurrentLinkedQueue<>()).poll();
            return next == null ? Outcome.done() : next;
        }

        private Semaphore gate(String key) {
            return gates.computeIfAbsent(key, _ -> new Semaphore(0));
        }
    }
}
