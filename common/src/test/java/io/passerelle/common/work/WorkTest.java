package io.passerelle.common.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkTest {
    @Inject Work work;
    @Inject Errand errand;
    @Inject Impatient impatient;

    @Test
    void work_of_a_transaction_that_rolls_back_is_never_done() {
        QuarkusTransaction.begin();
        work.schedule(errand, "rolled back");
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> work.schedule(errand, "committed"));

        await().until(() -> errand.done("committed") == 1);
        assertThat(errand.done("rolled back")).isZero();
        assertThat(work.waiting()).isZero();
    }

    @Test
    void work_is_not_done_before_its_transaction_commits() {
        QuarkusTransaction.begin();
        work.schedule(errand, "late commit");
        assertThat(errand.done("late commit")).isZero();
        QuarkusTransaction.commit();

        await().until(() -> errand.done("late commit") == 1);
    }

    @Test
    void many_new_units_are_done_once_each_and_none_if_their_transaction_rolls_back() {
        QuarkusTransaction.begin();
        work.scheduleNew(errand, List.of("many 1", "many 2"));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew()
                .run(() -> work.scheduleNew(errand, List.of("many 3", "many 4")));

        await().until(() -> errand.done("many 3") == 1 && errand.done("many 4") == 1);
        assertThat(errand.done("many 1") + errand.done("many 2")).isZero();
    }

    @Test
    void a_passing_obstacle_is_tried_again_until_it_is_gone() {
        errand.will("obstacle", Outcome.tryLater("busy"), Outcome.tryLater("busy"), Outcome.done());

        work.schedule(errand, "obstacle");

        await().until(() -> errand.done("obstacle") == 3);
        await().until(() -> work.waiting() == 0);
        assertThat(work.parked()).noneMatch(p -> p.key().equals("obstacle"));
    }

    @Test
    void what_needs_a_person_is_parked_with_its_reason_and_leaves_the_list_once_replayed() {
        errand.will("stuck", Outcome.park("layout Stock not found"), Outcome.done());

        work.schedule(errand, "stuck");

        await().until(() -> parked("stuck").size() == 1);
        assertThat(parked("stuck").getFirst().reason()).isEqualTo("layout Stock not found");
        assertThat(work.replay("errand", "stuck")).isTrue();
        await().until(() -> parked("stuck").isEmpty());
        assertThat(errand.done("stuck")).isEqualTo(2);
    }

    @Test
    void work_that_keeps_failing_is_parked_after_the_time_its_policy_allows() {
        work.schedule(impatient, "hopeless");

        await().until(() -> parked("hopeless").size() == 1);
        assertThat(parked("hopeless").getFirst().reason()).contains("no answer");
    }

    @Test
    void an_unforeseen_failure_counts_as_a_passing_obstacle() {
        errand.failing.add("bug");

        work.schedule(errand, "bug");

        await().until(() -> errand.done("bug") >= 1);
        errand.failing.remove("bug");
        await().until(() -> work.waiting() == 0);
        assertThat(parked("bug")).isEmpty();
    }

    @Test
    void a_change_that_comes_while_the_work_runs_is_not_forgotten() throws InterruptedException {
        errand.gates.put("busy", new CountDownLatch(1));
        work.schedule(errand, "busy");
        await().until(() -> errand.started.contains("busy"));

        errand.unseen.put("busy", true);
        work.schedule(errand, "busy");
        errand.gates.get("busy").countDown();

        await().until(() -> errand.done("busy") == 2);
        await().until(() -> work.waiting() == 0);
    }

    private List<Parked> parked(String key) {
        return work.parked().stream().filter(p -> p.key().equals(key)).toList();
    }

    /// Never succeeds, and its policy allows no time.
    @Singleton
    static class Impatient implements WorkKind {

        @Override
        public String name() {
            return "impatient";
        }

        @Override
        public RetryPolicy retry() {
            return new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO);
        }

        @Override
        public Outcome perform(String key) {
            return Outcome.tryLater("no answer");
        }
    }

    @Singleton
    static class Errand implements WorkKind {
        private final Map<String, Queue<Outcome>> script = new ConcurrentHashMap<>();
        private final List<String> attempts = new CopyOnWriteArrayList<>();
        final List<String> started = new CopyOnWriteArrayList<>();
        final List<String> failing = new CopyOnWriteArrayList<>();
        final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
        final Map<String, Boolean> unseen = new ConcurrentHashMap<>();

        void will(String key, Outcome... outcomes) {
            script.put(key, new ArrayDeque<>(List.of(outcomes)));
        }

        long done(String key) {
            return attempts.stream().filter(key::equals).count();
        }

        @Override
        public String name() {
            return "errand";
        }

        @Override
        public RetryPolicy retry() {
            return new RetryPolicy(
                    Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofDays(1));
        }

        @Override
        public Outcome perform(String key) {
            started.add(key);
            pass(key);
            attempts.add(key);
            if (failing.contains(key)) {
                throw new IllegalStateException("a bug");
            }
            Outcome next = script.getOrDefault(key, new ArrayDeque<>()).poll();
            return next == null ? Outcome.done() : next;
        }

        private void pass(String key) {
            try {
                CountDownLatch gate = gates.getOrDefault(key, new CountDownLatch(0));
                assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean remains(String key) {
            return unseen.remove(key) != null;
        }
    }
}
