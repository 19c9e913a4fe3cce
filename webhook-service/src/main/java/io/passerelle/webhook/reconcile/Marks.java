package io.passerelle.webhook.reconcile;

import io.passerelle.webhook.event.Events;
import io.passerelle.webhook.handover.Handover;
import io.passerelle.webhook.handover.Subscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/// What stands between a complete pass and its mark. Short transactions, no calls.
///
/// First every event of the pass must be read. Then what sync-service is owed at that moment is
/// written down, once: later changes of orders do not hold the mark up, however busy the shop is.
/// The mark may be told when each of these debts is paid.
@ApplicationScoped
class Marks {
    private final PassRepository passes;
    private final DebtRepository debts;
    private final Events events;
    private final Handover handover;
    private final Clock clock;

    Marks(
            PassRepository passes,
            DebtRepository debts,
            Events events,
            Handover handover,
            Clock clock) {
        this.passes = passes;
        this.debts = debts;
        this.events = events;
        this.handover = handover;
        this.clock = clock;
    }

    /// The newest mark that has not been told.
    @Transactional
    Optional<Mark> untold() {
        return newestUntold().map(p -> new Mark(idOf(p)));
    }

    /// Writes the debts down if every event of the pass is read by now. What sync-service must hold
    /// is looked up in the same transaction that finds the debts paid.
    @Transactional
    Decision decide(Mark mark) {
        PassEntity pass = passes.byId(mark.pass());
        if (pass.countedAt == null) {
            if (!events.isRead(pass.completedAt)) {
                return new Decision.Wait("found orders are not read yet");
            }
            debts.add(mark.pass());
            pass.countedAt = clock.instant();
        }
        long unpaid = debts.countUnpaid(mark.pass());
        return unpaid > 0
                ? new Decision.Wait(unpaid + " orders have not reached sync-service yet")
                : new Decision.Tell(pass.mark, handover.holdings(Subscriber.SYNC));
    }

    /// Whether everything was already sent again for the sake of this mark.
    @Transactional
    boolean wasResent(Mark mark) {
        return passes.byId(mark.pass()).resentAt != null;
    }

    /// The debts are to be written down anew, with all that will be owed again.
    @Transactional
    void reopen(Mark mark) {
        debts.forgetUpTo(mark.pass());
        passes.byId(mark.pass()).countedAt = null;
    }

    @Transactional
    void resent(Mark mark) {
        passes.byId(mark.pass()).resentAt = clock.instant();
    }

    @Transactional
    void told(Mark mark) {
        passes.toldUpTo(mark.pass(), clock.instant());
        debts.forgetUpTo(mark.pass());
    }

    private Optional<PassEntity> newestUntold() {
        return passes.newest().filter(p -> p.toldAt == null);
    }

    private static long idOf(PassEntity pass) {
        Long id = pass.id;
        if (id == null) {
            throw new IllegalStateException("a stored pass has an id");
        }
        return id;
    }

    /// @param pass the pass it belongs to
    record Mark(long pass) {}
}
