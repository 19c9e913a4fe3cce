package io.passerelle.webhook.reconcile;

import io.passerelle.webhook.event.EventSource;
import io.passerelle.webhook.event.Events;
import io.passerelle.webhook.handover.Debt;
import io.passerelle.webhook.handover.Handover;
import io.passerelle.webhook.handover.Subscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        return newestUntold().map(p -> new Mark(idOf(p), p.mark, p.countedAt != null));
    }

    /// Orders of passes until now that are stored as events and not yet read, or parked.
    @Transactional
    long unread(Mark mark) {
        PassEntity pass = passes.byId(mark.pass());
        return events.unhandled(EventSource.RECONCILED, pass.completedAt);
    }

    /// Writes down what sync-service is owed now.
    @Transactional
    void count(Mark mark) {
        PassEntity pass = passes.byId(mark.pass());
        if (pass.countedAt == null) {
            debts.add(mark.pass(), handover.debts(Subscriber.SYNC));
            pass.countedAt = clock.instant();
        }
    }

    @Transactional
    long unpaid(Mark mark) {
        List<Debt> all = debts.of(mark.pass());
        return all.stream().filter(d -> !handover.isPaid(Subscriber.SYNC, d)).count();
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
    /// @param until up to which every order is known once it is told
    /// @param counted whether the debts of this pass are written down
    record Mark(long pass, Instant until, boolean counted) {}
}
