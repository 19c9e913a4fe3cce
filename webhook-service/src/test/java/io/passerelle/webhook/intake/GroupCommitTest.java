package io.passerelle.webhook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.passerelle.webhook.event.EventSource;
import io.passerelle.webhook.event.NewEvent;
import io.passerelle.webhook.event.RawBody;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final Reception STORED = new Reception.Stored();
    private static final Reception DUPLICATE = new Reception.Duplicate();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Disk disk = new Disk();
    private GroupCommit commits = started(new IntakeLimits(100, 1_000, 50, Duration.ofSeconds(4)));

    @AfterEach
    void stop() throws InterruptedException {
        disk.allow(1_000);
        commits.stop();
    }

    @Test
    void one_that_comes_alone_is_committed_alone_and_at_once() {
        disk.allow(1);

        assertThat(commits.store(event("a")).join()).isEqualTo(STORED);

        assertThat(disk.commits).containsExactly(List.of("a"));
    }

    @Test
    void those_that_wait_together_share_one_commit_and_are_answered_after_it() {
        var first = commits.store(event("first"));
        await().until(() -> disk.isBusy());
        List<CompletableFuture<Reception>> others =
                IntStream.range(0, 20).mapToObj(i -> commits.store(event("e" + i))).toList();

        disk.allow(1);

        assertThat(first.join()).isEqualTo(STORED);
        assertThat(others).noneMatch(CompletableFuture::isDone);
        disk.allow(1);
        assertThat(others).allMatch(other -> other.join().equals(STORED));
        assertThat(disk.commits).hasSize(2);
        assertThat(registry.get("passerelle.intake.commit.size").summary().max()).isEqualTo(20);
    }

    @Test
    void a_commit_is_no_larger_than_allowed() {
        var _ = commits.store(event("first"));
        await().until(() -> disk.isBusy());
        var others = IntStream.range(0, 70).mapToObj(i -> commits.store(event("e" + i))).toList();

        disk.allow(3);

        assertThat(others).allMatch(other -> other.join().equals(STORED));
        assertThat(disk.commits).extracting(List::size).containsExactly(1, 50, 20);
    }

    @Test
    void a_repetition_is_told_in_the_same_commit_and_in_a_later_one() {
        var _ = commits.store(event("first"));
        await().until(() -> disk.isBusy());
        var once = commits.store(event("same"));
        var again = commits.store(event("same"));

        disk.allow(3);

        assertThat(once.join()).isEqualTo(STORED);
        assertThat(again.join()).isEqualTo(DUPLICATE);
        assertThat(commits.store(event("same")).join()).isEqualTo(DUPLICATE);
    }

    @Test
    void one_that_cannot_be_stored_costs_no_other_of_its_batch() {
        var _ = commits.store(event("first"));
        await().until(() -> disk.isBusy());
        var before = commits.store(event("before"));
        var poison = commits.store(event("poison"));
        var after = commits.store(event("after"));

        disk.allow(10);

        assertThat(before.join()).isEqualTo(STORED);
        assertThat(poison.join()).isEqualTo(new Reception.Refused(Refusal.NOT_STORED));
        assertThat(after.join()).isEqualTo(STORED);
        assertThat(disk.stored).containsExactlyInAnyOrder("first", "before", "after");
    }

    @Test
    void more_than_may_wait_is_refused_at_once_until_there_is_room_again()
            throws InterruptedException {
        restart(new IntakeLimits(3, 1_000, 50, Duration.ofSeconds(4)));
        var taken = List.of("a", "b", "c").stream().map(id -> commits.store(event(id))).toList();

        assertThat(commits.store(event("d")))
                .isCompletedWithValue(new Reception.Refused(Refusal.TOO_MANY_WAITING));
        assertThat(registry.get("passerelle.intake.waiting").gauge().value()).isEqualTo(3);

        disk.allow(10);
        assertThat(taken).allMatch(one -> one.join().equals(STORED));
        await().until(() -> registry.get("passerelle.intake.waiting").gauge().value() == 0);
        assertThat(commits.store(event("d")).join()).isEqualTo(STORED);
    }

    @Test
    void more_bytes_than_may_wait_are_refused_but_a_large_one_alone_is_taken() {
        var large = commits.store(event("large", 5_000));

        assertThat(commits.store(event("small", 1)))
                .isCompletedWithValue(new Reception.Refused(Refusal.TOO_MANY_WAITING));

        disk.allow(1);
        assertThat(large.join()).isEqualTo(STORED);
    }

    @Test
    void whoever_waited_too_long_is_told_to_come_again_and_not_stored_meanwhile()
            throws InterruptedException {
        restart(new IntakeLimits(100, 1_000, 50, Duration.ofMillis(50)));
        var _ = commits.store(event("slow"));
        await().until(() -> disk.isBusy());
        var late = commits.store(event("late"));

        assertThat(late.join()).isEqualTo(new Reception.Refused(Refusal.NOT_STORED_IN_TIME));

        disk.allow(1);
        await().until(() -> registry.get("passerelle.intake.waiting").gauge().value() == 0);
        assertThat(disk.stored).containsExactly("slow");
    }

    @Test
    void stopping_commits_what_waits_and_refuses_what_comes_later() throws InterruptedException {
        var first = commits.store(event("first"));
        await().until(() -> disk.isBusy());
        var waiting = commits.store(event("waiting"));
        disk.allow(2);

        commits.stop();

        assertThat(first).isCompletedWithValue(STORED);
        assertThat(waiting).isCompletedWithValue(STORED);
        assertThat(commits.store(event("later")))
                .isCompletedWithValue(new Reception.Refused(Refusal.STOPPING));
    }

    @Test
    void a_writer_that_has_died_is_seen() {
        IntakeLimits brief = new IntakeLimits(10, 1_000, 5, Duration.ofMillis(200));
        GroupCommit.Store dying =
                _ -> {
                    throw new StackOverflowError("as it were");
                };
        var broken = new GroupCommit(dying, brief, meters(new SimpleMeterRegistry()));
        broken.start();

        var answer = broken.store(event("a"));

        // The writer's death is what this is about, not a failure of the test.
        await().dontCatchUncaughtExceptions().until(broken::isBroken);
        assertThat(answer.join()).isEqualTo(new Reception.Refused(Refusal.NOT_STORED_IN_TIME));
        assertThat(commits.isBroken()).isFalse();
    }

    private void restart(IntakeLimits limits) throws InterruptedException {
        commits.stop();
        registry.clear();
        commits = started(limits);
    }

    private GroupCommit started(IntakeLimits limits) {
        var started = new GroupCommit(disk, limits, meters(registry));
        started.start();
        return started;
    }

    private static NewEvent event(String id) {
        return event(id, 10);
    }

    private static NewEvent event(String id, int bytes) {
        return new NewEvent(
                EventSource.WEBHOOK,
                id,
                "shop/update",
                "",
                "",
                "",
                new RawBody(new byte[bytes]),
                "");
    }

    /// Commits when it is allowed to, and never anything called poison.
    private static final class Disk implements GroupCommit.Store {
        final List<List<String>> commits = new CopyOnWriteArrayList<>();
        final Set<String> stored = new HashSet<>();
        private final Semaphore allowed = new Semaphore(0);

        void allow(int more) {
            allowed.release(more);
        }

        boolean isBusy() {
            return allowed.hasQueuedThreads();
        }

        @Override
        public List<Boolean> storeAll(List<NewEvent> events) {
            allowed.acquireUninterruptibly();
            List<String> ids = events.stream().map(NewEvent::webhookId).toList();
            if (ids.contains("poison")) {
                throw new IllegalStateException("cannot be stored");
            }
            commits.add(ids);
            return ids.stream().map(stored::add).toList();
        }
    }

    private static IntakeMeters meters(MeterRegistry registry) {
        return new IntakeMeters(registry, new RefusalCount());
    }
}
