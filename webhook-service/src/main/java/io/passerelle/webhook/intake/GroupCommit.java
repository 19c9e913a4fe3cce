package io.passerelle.webhook.intake;

import io.passerelle.webhook.event.NewEvent;
import io.quarkus.logging.Log;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Stores webhooks, many per commit: one commit is one wait for the disk, and a commit for each
/// request would make that wait the ceiling. One writer takes whatever waits, commits it, and
/// answers each; meanwhile the next gather. A request that comes alone is committed at once.
///
/// The writer is a platform thread: waiting in SQLite pins a virtual thread's carrier.
final class GroupCommit {
    private final Store store;
    private final Backlog backlog;
    private final IntakeLimits limits;
    private final IntakeMeters meters;
    private final Thread writer =
            Thread.ofPlatform().daemon().name("intake-writer").unstarted(this::write);

    /// Stores all or, with an exception, none; says of each whether it is new.
    interface Store {
        List<Boolean> storeAll(List<NewEvent> events);
    }

    GroupCommit(Store store, IntakeLimits limits, IntakeMeters meters) {
        this.store = store;
        this.limits = limits;
        this.meters = meters;
        this.backlog = new Backlog(limits);
        meters.watch(backlog);
    }

    /// Done once the event is committed, known to be stored before, or refused for now; within the
    /// limits' patience in any case. An event refused may have been stored all the same, as its
    /// repetition will find.
    CompletableFuture<Reception> store(NewEvent event) {
        Pending one = new Pending(event);
        backlog.offer(one).ifPresent(one::refuse);
        return one.answer()
                .completeOnTimeout(
                        new Reception.Refused(Refusal.NOT_STORED_IN_TIME),
                        limits.patience().toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    void start() {
        writer.start();
    }

    /// Lets nothing in any more, and returns when all that waited has been committed and answered.
    void stop() throws InterruptedException {
        backlog.close();
        writer.join();
    }

    /// Whether the writer has ended without being told to. Nothing is stored any more then; only a
    /// new process helps.
    boolean isBroken() {
        return writer.getState() == Thread.State.TERMINATED && !backlog.isClosed();
    }

    private void write() {
        for (List<Pending> batch = backlog.take(); !batch.isEmpty(); batch = backlog.take()) {
            try {
                commit(batch);
            } finally {
                backlog.release(batch);
            }
        }
    }

    /// Who has been told to come again is not stored: it would only lengthen the others' wait.
    private void commit(List<Pending> batch) {
        List<Pending> open = batch.stream().filter(one -> !one.isAnswered()).toList();
        if (open.isEmpty()) {
            return;
        }
        try {
            List<Boolean> news = meters.commit(open.size(), () -> store.storeAll(events(open)));
            for (int i = 0; i < open.size(); i++) {
                open.get(i)
                        .answer(news.get(i) ? new Reception.Stored() : new Reception.Duplicate());
            }
        } catch (RuntimeException e) {
            commitEach(open, e);
        }
    }

    /// One that cannot be stored must not cost the others of its batch.
    private void commitEach(List<Pending> batch, RuntimeException failure) {
        if (batch.size() == 1) {
            Log.errorf(failure, "webhook.not-stored topic=%s", batch.getFirst().event().topic());
            batch.getFirst().refuse(Refusal.NOT_STORED);
            return;
        }
        Log.warnf("webhook.commit-split size=%d reason=%s", batch.size(), failure);
        batch.forEach(one -> commit(List.of(one)));
    }

    private static List<NewEvent> events(List<Pending> batch) {
        return batch.stream().map(Pending::event).toList();
    }
}
