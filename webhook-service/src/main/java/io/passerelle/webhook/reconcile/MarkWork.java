package io.passerelle.webhook.reconcile;

import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import io.passerelle.webhook.handover.Receipt;
import io.passerelle.webhook.handover.Subscribers;
import io.passerelle.webhook.order.Orders;
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
    private final Orders orders;
    private final Subscribers subscribers;

    MarkWork(Marks marks, Orders orders, Subscribers subscribers) {
        this.marks = marks;
        this.orders = orders;
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
        if (!mark.counted()) {
            long unread = marks.unread(mark);
            if (unread > 0) {
                return Outcome.tryLater(unread + " found orders are not read yet");
            }
            marks.count(mark);
        }
        long unpaid = marks.unpaid(mark);
        return unpaid > 0
                ? Outcome.tryLater(unpaid + " orders have not reached sync-service yet")
                : tell(mark);
    }

    private Outcome tell(Marks.Mark mark) {
        return switch (subscribers.reconciled(mark.until(), orders.count())) {
            case Receipt.Accepted() -> {
                marks.told(mark);
                Log.infof("reconcile.mark_told until=%s", mark.until());
                yield Outcome.done();
            }
            case Receipt.Later(String reason) -> Outcome.tryLater(reason);
            case Receipt.Silence(String reason) -> Outcome.tryLater(reason);
            case Receipt.Refused(String reason) -> Outcome.park(reason);
        };
    }

    /// Another pass was completed while this mark was on its way.
    @Override
    public boolean remains(String key) {
        return marks.untold().isPresent();
    }
}
