package io.passerelle.common.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.value.OrderId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkTest {
    @Inject Work work;
    @Inject ParkedUnits units;
    @Inject MeterRegistry meters;
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
        work.scheduleNew(errand, units("many 1", "many 2"));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew()
                .run(() -> work.scheduleNew(errand, units("many 3", "many 4")));

        await().until(() -> errand.done("many 3") == 1 && errand.done("many 4") == 1);
        assertThat(errand.done("many 1") + errand.done("many 2")).isZero();
    }

    private static List<Work.Traced> units(String... keys) {
        return Stream.of(keys).map(key -> new Work.Traced(key, "")).toList();
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
    void waiting_for_a_time_is_no_failure() {
        errand.will("early", Outcome.notBefore(Instant.EPOCH), Outcome.done());

        work.schedule(errand, "early");

        await().until(() -> errand.done("early") == 2);
        await().until(() -> work.waiting() == 0);
        assertThat(parked("early")).isEmpty();
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

    @Test
    void many_may_bring_the_same_unit_forward_at_once() throws Exception {
        int times = 30;
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        errand.will(
                "wanted",
                Collections.nCopies(times, Outcome.notBefore(tomorrow)).toArray(Outcome[]::new));

        try (var callers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> asked = new ArrayList<>();
            for (int caller = 0; caller < 4; caller++) {
                asked.add(
                        callers.submit(() -> {
                            while (errand.done("wanted") <= times) {
                                work.schedule(errand, "wanted");
                            }
                        }));
            }
            for (Future<?> caller : asked) {
                caller.get(1, TimeUnit.MINUTES);
            }
        }

        await().until(() -> work.waiting() == 0);
    }

    @Test
    void parked_work_is_found_by_kind_subscriber_order_reason_and_time() {
        errand.abouts.put("about 12", new About(new OrderId(12), "sync"));
        errand.will("about 12", Outcome.park("HTTP 400: 100% wrong"));
        errand.will("about 13", Outcome.park("HTTP 400: 1000 wrong"));
        Instant before = Instant.now();
        work.schedule(errand, "about 12");
        work.schedule(errand, "about 13");
        await().until(() -> parked("about 12").size() + parked("about 13").size() == 2);

        assertThat(found("errand", "", 0, "100% WRONG", null)).containsExactly("about 12");
        assertThat(found("", "sync", 0, "", null)).containsExactly("about 12");
        assertThat(found("", "", 12, "", before)).containsExactly("about 12");
        assertThat(found("errand", "", 0, "wrong", before.plusSeconds(600))).isEmpty();
        assertThat(found("impatient", "", 0, "wrong", null)).isEmpty();
        assertThat(found("", "", 0, "wrong", null)).contains("about 12", "about 13");
    }

    @Test
    void a_filter_replays_what_it_finds_and_nothing_else() {
        errand.will("fits", Outcome.park("disk full"), Outcome.done());
        errand.will("fits not", Outcome.park("disk gone"), Outcome.done());
        work.schedule(errand, "fits");
        work.schedule(errand, "fits not");
        await().until(() -> parked("fits").size() + parked("fits not").size() == 2);

        List<Parked> replayed =
                units.replay(new ParkedFilter("errand", "", "", null, "disk full", null));

        assertThat(replayed).extracting(Parked::key).containsExactly("fits");
        await().until(() -> parked("fits").isEmpty());
        assertThat(errand.done("fits not")).isEqualTo(1);
    }

    @Test
    void a_person_ends_a_parked_unit_and_who_when_and_why_is_kept() {
        errand.will("ended", Outcome.park("no such order"));
        work.schedule(errand, "ended");
        await().until(() -> parked("ended").size() == 1);

        var result = units.cancel("errand", "ended", new Decider("Ada", "a test order"));

        assertThat(result).isInstanceOf(Cancelling.Ended.class);
        assertThat(parked("ended")).isEmpty();
        assertThat(errand.givenUp).contains("ended");
        Cancelled kept = kept("ended").getFirst();
        assertThat(kept.by()).isEqualTo("Ada");
        assertThat(kept.why()).isEqualTo("a test order");
        assertThat(kept.reason()).isEqualTo("no such order");
        assertThat(kept.cancelledAt()).isAfterOrEqualTo(kept.parkedAt());
        assertThat(work.replay("errand", "ended")).isFalse();
        assertThat(units.cancel("errand", "ended", new Decider("Ada", "again")))
                .isEqualTo(new Cancelling.NotParked());
    }

    @Test
    void a_unit_that_would_come_back_by_itself_is_not_ended() {
        errand.will("owed", Outcome.park("stuck"));
        work.schedule(errand, "owed");
        await().until(() -> parked("owed").size() == 1);
        errand.unseen.put("owed", true);

        var result = units.cancel("errand", "owed", new Decider("Ada", "enough"));

        assertThat(result)
                .isEqualTo(
                        new Cancelling.Refused(
                                "there is still something to do for it, so it would come back"));
        assertThat(parked("owed")).hasSize(1);
        assertThat(kept("owed")).isEmpty();
    }

    @Test
    void a_feature_may_say_that_its_unit_cannot_be_ended_like_this() {
        errand.will("sacred", Outcome.park("stuck"));
        work.schedule(errand, "sacred");
        await().until(() -> parked("sacred").size() == 1);
        errand.notToBeEnded.put("sacred", "settle the movement first");

        var result = units.cancel("errand", "sacred", new Decider("Ada", "enough"));

        assertThat(result).isEqualTo(new Cancelling.Refused("settle the movement first"));
        assertThat(parked("sacred")).hasSize(1);
    }

    @Test
    void a_unit_that_is_being_tried_again_is_not_ended() {
        errand.will("in hand", Outcome.park("stuck"), Outcome.park("stuck again"));
        work.schedule(errand, "in hand");
        await().until(() -> parked("in hand").size() == 1);
        errand.gates.put("in hand", new CountDownLatch(1));
        work.replay("errand", "in hand");
        await().until(() -> errand.started.stream().filter("in hand"::equals).count() == 2);

        var result = units.cancel("errand", "in hand", new Decider("Ada", "enough"));

        assertThat(result).isEqualTo(new Cancelling.Refused("it is being tried again right now"));
        errand.gates.get("in hand").countDown();
        await().until(() -> parked("in hand").getFirst().reason().equals("stuck again"));
    }

    @Test
    void nobody_cancels_without_a_name_or_a_reason() {
        assertThatThrownBy(() -> new Decider(" ", "why")).hasMessageContaining("by: found 0");
        assertThatThrownBy(() -> new Decider("Ada", "")).hasMessageContaining("why: found 0");
    }

    @Test
    void attempts_are_counted_by_their_end_and_parked_units_are_shown_by_kind() {
        double before = attempts("parked");
        errand.will("counted", Outcome.park("stuck"));

        work.schedule(errand, "counted");

        await().until(() -> attempts("parked") > before);
        double listed = (double) units.count(ParkedFilter.unit("errand", ""));
        assertThat(meters.get("passerelle.work.parked").tag("kind", "errand").gauge().value())
                .isEqualTo(listed)
                .isPositive();
    }

    private double attempts(String outcome) {
        return meters.get("passerelle.work.attempts")
                .tags("kind", "errand", "outcome", outcome)
                .counter()
                .count();
    }

    private List<Cancelled> kept(String key) {
        return units.cancelled(0, 100).stream().filter(c -> c.key().equals(key)).toList();
    }

    private List<String> found(
            String kind, String subscriber, long order, String reason, Instant since) {
        OrderId about = order == 0 ? null : new OrderId(order);
        return units.find(new ParkedFilter(kind, "", subscriber, about, reason, since)).stream()
                .map(Parked::key)
                .toList();
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
        final Map<String, About> abouts = new ConcurrentHashMap<>();
        final Map<String, String> notToBeEnded = new ConcurrentHashMap<>();
        final List<String> givenUp = new CopyOnWriteArrayList<>();

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

        @Override
        public About about(String key) {
            return abouts.getOrDefault(key, About.nothing());
        }

        @Override
        public Optional<String> giveUp(String key) {
            givenUp.add(key);
            return Optional.ofNullable(notToBeEnded.get(key));
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
