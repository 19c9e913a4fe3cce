package io.passerelle.common.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Work that is promised in a transaction is done once it commits, and tried again until it is.
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

    private List<Parked> parked(String key) {
        return work.parked().stream().filter(p -> p.key().equals(key)).toList();
    }
}
