package io.passerelle.common.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.passerelle.common.value.OrderId;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What waits for a person, and the two things a person can do about it: have it tried again, or
/// end it by name.
@ApplicationScoped
public class ParkedUnits {
    private static final int PER_TRANSACTION = 200;
    private final Scheduler scheduler;
    private final Work work;
    private final WorkTasks tasks;
    private final ParkedWork parked;
    private final CancelledWork cancelled;
    private final Clock clock;

    ParkedUnits(
            Scheduler scheduler,
            Work work,
            WorkTasks tasks,
            ParkedWork parked,
            CancelledWork cancelled,
            Clock clock) {
        this.scheduler = scheduler;
        this.work = work;
        this.tasks = tasks;
        this.parked = parked;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    /// Oldest first.
    public List<Parked> find(ParkedFilter filter) {
        return parked.find(filter);
    }

    /// One page of the same.
    public List<Parked> find(ParkedFilter filter, long skip, int atMost) {
        return parked.find(filter, skip, atMost);
    }

    public long count(ParkedFilter filter) {
        return parked.count(filter);
    }

    /// One page, the newest first.
    public List<Cancelled> cancelled(long skip, int atMost) {
        return cancelled.newest(skip, atMost);
    }

    public List<Cancelled> cancelled(OrderId order) {
        return cancelled.of(order);
    }

    /// Tries these again now. Each stays listed until it is done. Done in short transactions: cut
    /// short, it can be called again. What is not parked any more is left alone.
    ///
    /// @return those that are tried again
    public List<Parked> replay(ParkedFilter filter) {
        List<Parked> chosen = parked.find(filter);
        for (int i = 0; i < chosen.size(); i += PER_TRANSACTION) {
            List<Parked> some = chosen.subList(i, Math.min(i + PER_TRANSACTION, chosen.size()));
            QuarkusTransaction.requiringNew()
                    .run(() -> some.forEach(unit -> work.replay(unit.kind(), unit.key())));
        }
        return chosen;
    }

    /// See [WorkKind#isEndedAlone].
    public boolean isEndedAlone(String kind) {
        return tasks.kind(kind).isEndedAlone();
    }

    /// Ends a parked unit for good, in one transaction with what its feature writes down about it.
    /// A replay of it that has not begun is called off.
    public Cancelling cancel(String kind, String key, Decider decider) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> end(kind, key, decider));
        } catch (NotEnded e) {
            return new Cancelling.Refused(e.reason);
        }
    }

    private Cancelling end(String kind, String key, Decider decider) {
        Optional<Parked> unit = parked.find(ParkedFilter.unit(kind, key)).stream().findFirst();
        if (unit.isEmpty()) {
            return new Cancelling.NotParked();
        }
        parked.remove(kind, key);
        callOff(TaskInstanceId.of(kind, key));
        WorkKind feature = tasks.kind(kind);
        feature.giveUp(key)
                .ifPresent(reason -> {
                    throw new NotEnded(reason);
                });
        if (feature.remains(key)) {
            throw new NotEnded("there is still something to do for it, so it would come back");
        }
        Cancelled end = Cancelled.of(unit.get(), clock.instant(), decider);
        cancelled.add(end);
        tasks.count(kind, "cancelled");
        Log.infof("work.cancelled kind=%s key=%s", kind, key);
        return new Cancelling.Ended(end);
    }

    private void callOff(TaskInstanceId unit) {
        scheduler
                .getScheduledExecution(unit)
                .ifPresent(replay -> {
                    if (replay.isPicked()) {
                        throw new NotEnded("it is being tried again right now");
                    }
                    scheduler.cancel(unit);
                });
    }

    /// Rolls back what was begun.
    private static final class NotEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        private NotEnded(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
