package io.passerelle.webhook.reconcile;

import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import io.passerelle.webhook.handover.Handover;
import io.passerelle.webhook.handover.Receipt;
import io.passerelle.webhook.handover.Subscriber;
import io.passerelle.webhook.handover.Subscribers;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/// Tells sync-service up to when every order is known to it: the stock rule rests on this, so it is
/// told late rather than early. A parked event or hand-over keeps the mark back until a person has
/// seen to it.
@ApplicationScoped
class MarkWork implements WorkKind {
    static final String KEY = "sync";
    private static final RetryPolicy OFTEN =
            new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofDays(1));

    private final Marks marks;
    private final Handover handover;
    private final Subscribers subscribers;

    MarkWork(Marks marks, Handover handover, Subscribers subscribers) {
        this.marks = marks;
        this.handover = handover;
        this.subscribers = subscribers;
    }

    @Override
    public String name() {
        return "mark";
    }

    @Override
    public RetryPolicy retry() {
        return OFTEN;
    }

    @Override
    public Outcome perform(String key) {
        Optional<Marks.Mark> untold = marks.untold();
        if (untold.isEmpty()) {
            return Outcome.done();
        }
        Marks.Mark mark = untold.get();
        return switch (marks.decide(mark)) {
            case Decision.Wait(String reason) -> Outcome.tryLater(reason);
            case Decision.Tell tell -> tell(mark, tell);
        };
    }

    private Outcome tell(Marks.Mark mark, Decision.Tell told) {
        return switch (subscribers.reconciled(told.until(), told.holdings())) {
            case Receipt.Accepted() -> {
                marks.told(mark);
                Log.infof("reconcile.mark_told until=%s", told.until());
                yield Outcome.done();
            }
            case Receipt.NotNow(String reason) -> Outcome.tryLater(reason);
            case Receipt.Later(String reason) -> Outcome.tryLater(reason);
            case Receipt.Silence(String reason) -> Outcome.tryLater(reason);
            case Receipt.Contradicted(String reason) -> sendAllAgain(mark, reason);
            case Receipt.Refused(String reason) -> Outcome.park(reason);
        };
    }

    /// sync-service has fewer orders than it accepted, or an older state of one: its database was
    /// lost, or is an older one. Once per pass, for if that does not help, more of the same will
    /// not either.
    private Outcome sendAllAgain(Marks.Mark mark, String reason) {
        if (marks.wasResent(mark)) {
            return Outcome.park(reason + "; every order had been sent to it again before");
        }
        marks.reopen(mark);
        long orders = handover.oweAllAgain(Subscriber.SYNC);
        marks.resent(mark);
        Log.errorf(
                "reconcile.subscriber_lost_orders subscriber=%s owedAgain=%d reason=%s",
                Subscriber.SYNC.word(), orders, reason);
        return Outcome.tryLater(reason);
    }

    /// Another pass was completed while this mark was on its way.
    @Override
    public boolean remains(String key) {
        return marks.untold().isPresent();
    }
}
