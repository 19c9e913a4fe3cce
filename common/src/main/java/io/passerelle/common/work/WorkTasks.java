package io.passerelle.common.work;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.passerelle.common.trace.Step;
import io.passerelle.common.trace.Traces;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Turns each [WorkKind] into a db-scheduler task, and each [Outcome] into what happens to the
/// unit.
@Singleton
class WorkTasks {
    private final Map<String, CustomTask<Progress>> tasks = new LinkedHashMap<>();
    private final Map<String, WorkKind> kinds = new LinkedHashMap<>();
    private final ParkedWork parked;
    private final CalledAgain calls;
    private final WorkMeters meters;
    private final Traces traces;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    WorkTasks(
            @All List<WorkKind> kinds,
            ParkedWork parked,
            CalledAgain calls,
            WorkMeters meters,
            Traces traces,
            Clock clock) {
        this.parked = parked;
        this.calls = calls;
        this.meters = meters;
        this.traces = traces;
        this.clock = clock;
        for (WorkKind kind : kinds) {
            if (this.kinds.put(kind.name(), kind) != null) {
                throw new IllegalStateException("two kinds of work are called " + kind.name());
            }
            tasks.put(
                    kind.name(),
                    Tasks.custom(kind.name(), Progress.class)
                            .execute((unit, context) -> attempt(kind, context)));
        }
    }

    Collection<CustomTask<Progress>> all() {
        return tasks.values();
    }

    Set<String> names() {
        return kinds.keySet();
    }

    /// Threads that all kinds together may hold for minutes.
    int blocking() {
        return kinds.values().stream().mapToInt(WorkKind::blocking).sum();
    }

    void count(String kind, String outcome) {
        meters.count(kind, outcome);
    }

    CustomTask<Progress> of(String kind) {
        return Optional.ofNullable(tasks.get(kind))
                .orElseThrow(
                        () -> new IllegalArgumentException("no kind of work is called " + kind));
    }

    WorkKind kind(String name) {
        of(name);
        return Optional.ofNullable(kinds.get(name)).orElseThrow();
    }

    private CompletionHandler<Progress> attempt(WorkKind kind, ExecutionContext context) {
        Execution unit = context.getExecution();
        Progress before = Progress.of(unit, clock);
        Outcome outcome =
                traces.within(
                        before.trace(), () -> step(kind, unit), () -> perform(kind, unit.getId()));
        return (complete, operations) ->
                QuarkusTransaction.requiringNew()
                        .run(() ->
                                settle(
                                        new Ending(
                                                kind,
                                                unit.getId(),
                                                before,
                                                called(kind, unit.getId()),
                                                complete,
                                                operations),
                                        outcome));
    }

    private Optional<Instant> called(WorkKind kind, String key) {
        return kind.isDoneAgainIfCalled() ? calls.take(kind.name(), key) : Optional.empty();
    }

    private static Step step(WorkKind kind, Execution unit) {
        return Step.named("work " + kind.name()).with("passerelle.key", unit.getId());
    }

    private static Outcome perform(WorkKind kind, String key) {
        try {
            return kind.perform(key);
        } catch (RuntimeException e) {
            Log.errorf(e, "work.failed kind=%s key=%s", kind.name(), key);
            return Outcome.tryLater(e.toString());
        }
    }

    private void settle(Ending unit, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> finish(unit);
            case Outcome.TryLater(String reason) -> retry(unit, reason);
            case Outcome.Park(String reason) -> park(unit, reason);
            case Outcome.NotBefore(Instant due) -> hold(unit, due);
        }
    }

    private void finish(Ending unit) {
        if (unit.kind.remains(unit.key)) {
            again(unit, clock.instant());
            return;
        }
        if (unit.called.isPresent()) {
            again(unit, unit.called.get());
            return;
        }
        parked.remove(unit.kind.name(), unit.key);
        unit.operations.remove();
        count(unit.kind.name(), "done");
    }

    private void again(Ending unit, Instant due) {
        unit.again(due, unit.progress.afresh(clock.instant()));
        count(unit.kind.name(), "again");
    }

    private void retry(Ending unit, String reason) {
        Instant now = clock.instant();
        RetryPolicy policy = unit.kind.retry();
        Progress after = unit.progress.failed();
        if (!now.isBefore(after.since().plus(policy.giveUpAfter()))) {
            park(unit, "still failing after " + policy.giveUpAfter() + ": " + reason);
            return;
        }
        Duration pause = policy.pause(after.failures(), random);
        Log.warnf(
                "work.later kind=%s key=%s attempt=%d pauseMs=%d reason=%s",
                unit.kind.name(), unit.key, after.failures(), pause.toMillis(), reason);
        unit.again(now.plus(pause), after);
        count(unit.kind.name(), "later");
    }

    /// What has failed before keeps its count; else time spent waiting would count as failing.
    private void hold(Ending unit, Instant due) {
        unit.again(due, unit.progress.failures() == 0 ? unit.progress.afresh(due) : unit.progress);
        count(unit.kind.name(), "again");
    }

    /// If it was called for meanwhile it is tried once more, since what the call is about may be
    /// what it waits for. It is listed all the same, and tried after a pause: where calls never
    /// cease, nobody else would hear of it.
    private void park(Ending unit, String reason) {
        Progress after = unit.progress.failed();
        Log.errorf("work.parked kind=%s key=%s reason=%s", unit.kind.name(), unit.key, reason);
        About about = unit.kind.about(unit.key);
        parked.put(
                new Parked(
                        unit.kind.name(),
                        unit.key,
                        about.subscriber(),
                        about.order(),
                        reason,
                        after.since(),
                        clock.instant(),
                        after.failures()));
        unit.called.ifPresentOrElse(
                called -> unit.again(later(called, unit.kind, after), after),
                unit.operations::remove);
        count(unit.kind.name(), "parked");
    }

    private Instant later(Instant called, WorkKind kind, Progress after) {
        Instant pausing = clock.instant().plus(kind.retry().pause(after.failures(), random));
        return called.isAfter(pausing) ? called : pausing;
    }

    /// One attempt at its end, with what db-scheduler needs to close it.
    ///
    /// @param called for when it was called for while it was being done
    private record Ending(
            WorkKind kind,
            String key,
            Progress progress,
            Optional<Instant> called,
            ExecutionComplete complete,
            ExecutionOperations<Progress> operations) {

        void again(Instant due, Progress data) {
            operations.reschedule(complete, due, data);
        }
    }
}
