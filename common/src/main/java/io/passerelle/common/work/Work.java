package io.passerelle.common.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.passerelle.common.trace.Traces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Schedules durable work and shows what became of it. Application-scoped, so that a [WorkKind] may
/// use it, though it knows all kinds itself.
@ApplicationScoped
public class Work {
    private final Scheduler scheduler;
    private final WorkTasks tasks;
    private final ParkedWork parked;
    private final CalledAgain calls;
    private final TransactionSynchronizationRegistry transactions;
    private final Traces traces;
    private final Clock clock;

    Work(
            Scheduler scheduler,
            WorkTasks tasks,
            ParkedWork parked,
            CalledAgain calls,
            TransactionSynchronizationRegistry transactions,
            Traces traces,
            Clock clock) {
        this.scheduler = scheduler;
        this.tasks = tasks;
        this.parked = parked;
        this.calls = calls;
        this.transactions = transactions;
        this.traces = traces;
        this.clock = clock;
    }

    /// Sees to it that the work of this kind and key is done after the caller's transaction
    /// commits; a rollback leaves nothing. Called again before the work has begun, it is done once
    /// for both. Called while it is being done, it is done once more if the kind heeds such calls
    /// ([WorkKind#isDoneAgainIfCalled]), or if [WorkKind#remains] says so; a kind with neither may
    /// miss the call.
    public void schedule(WorkKind kind, String key) {
        scheduleAt(kind, key, clock.instant());
    }

    /// As [#schedule], not before the given time. An earlier time replaces a later one.
    public void scheduleAt(WorkKind kind, String key, Instant due) {
        // Nobody may take up or end the unit between the look at it and the change.
        QuarkusTransaction.joiningExisting().run(() -> scheduleInTransaction(kind, key, due));
    }

    private void scheduleInTransaction(WorkKind kind, String key, Instant due) {
        var unit = tasks.of(kind.name()).instance(key, Progress.fresh(due, traces.current()));
        if (!scheduler.scheduleIfNotExists(unit, due) && !isNoted(kind, key, due)) {
            bringForward(unit, due);
        }
        startAfterCommit();
    }

    private boolean isNoted(WorkKind kind, String key, Instant due) {
        return kind.isDoneAgainIfCalled() && calls.note(kind.name(), key, due);
    }

    /// A unit to be scheduled, and the trace it belongs to, `""` if none.
    public record Traced(String key, String trace) {}

    /// As [#schedule] for many units at once, none of which has been scheduled before; that costs
    /// far less. If one was, all of them fail and the caller's transaction with them.
    public void scheduleNew(WorkKind kind, List<Traced> units) {
        if (units.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        var task = tasks.of(kind.name());
        scheduler.scheduleBatch(
                units.stream()
                        .<TaskInstance<?>>map(
                                unit -> task.instance(unit.key, Progress.fresh(now, unit.trace)))
                        .toList(),
                now);
        startAfterCommit();
    }

    private void bringForward(TaskInstance<Progress> unit, Instant due) {
        try {
            var existing = scheduler.getScheduledExecution(unit);
            if (existing.isEmpty()) {
                // It has ended since, which only a database with several writers lets happen.
                scheduler.scheduleIfNotExists(unit, due);
            } else if (existing.get().getExecutionTime().isAfter(due)) {
                scheduler.reschedule(unit, due);
            }
        } catch (TaskInstanceCurrentlyExecutingException running) {
            // WorkKind.remains is asked before the running unit ends, and sees this transaction.
        }
    }

    /// Waiting for the next poll would cost up to a second on every step of an order's way.
    private void startAfterCommit() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            scheduler.triggerCheckForDueExecutions();
            return;
        }
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            scheduler.triggerCheckForDueExecutions();
                        }
                    }
                });
    }

    /// Everything that waits for a person, oldest first.
    public List<Parked> parked() {
        return parked.find(ParkedFilter.all());
    }

    /// When this unit was parked last, if it is.
    public Optional<Instant> parkedAt(WorkKind kind, String key) {
        return parked.find(ParkedFilter.unit(kind.name(), key)).stream()
                .map(Parked::parkedAt)
                .findFirst();
    }

    /// Tries a parked unit again now. It stays listed until it is done. False if it is not parked.
    public boolean replay(String kind, String key) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> {
                    boolean known = parked.count(ParkedFilter.unit(kind, key)) > 0;
                    if (known) {
                        schedule(tasks.kind(kind), key);
                    }
                    return known;
                });
    }

    /// Units scheduled and not yet done, parked ones not counted.
    public long waiting() {
        return scheduler.getScheduledExecutions().size();
    }
}
