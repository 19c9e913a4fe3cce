package io.passerelle.webhook.handover;

import io.passerelle.common.runtime.LogContext;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.WorkKind;
import io.passerelle.webhook.order.KnownOrder;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Optional;

/// Brings one subscriber up to date with one order (the key is its id). Always sends the state that
/// is newest now, so a late or repeated attempt does no harm.
class HandoverWork implements WorkKind {
    /// A subscriber may be down for a weekend and more; once it is back, orders follow within the
    /// longest pause.
    private static final RetryPolicy PATIENCE =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofDays(14));

    private final Subscriber subscriber;
    private final Deliveries deliveries;
    private final Subscribers subscribers;

    HandoverWork(Subscriber subscriber, Deliveries deliveries, Subscribers subscribers) {
        this.subscriber = subscriber;
        this.deliveries = deliveries;
        this.subscribers = subscribers;
    }

    @Override
    public String name() {
        return "handover-" + subscriber.word();
    }

    @Override
    public RetryPolicy retry() {
        return PATIENCE;
    }

    @Override
    public Outcome perform(String key) {
        OrderId id = OrderId.parse(key);
        try (var _ = LogContext.order(id)) {
            Optional<KnownOrder> owed = deliveries.owed(subscriber, id);
            return owed.isEmpty() ? Outcome.done() : send(owed.get());
        }
    }

    private Outcome send(KnownOrder known) {
        OrderId id = known.order().id();
        return switch (subscribers.send(subscriber, known.order())) {
            case Receipt.Accepted() -> {
                deliveries.accepted(subscriber, id, known.revision());
                Log.infof(
                        "order.handed_over subscriber=%s revision=%d",
                        subscriber.word(), known.revision());
                yield Outcome.done();
            }
            case Receipt.Later(String reason) -> later(id, reason);
            case Receipt.Silence(String reason) -> later(id, reason);
            case Receipt.Contradicted(String reason) -> refused(known, reason);
            case Receipt.Refused(String reason) -> refused(known, reason);
        };
    }

    /// Refused was what was sent; what has come since may be taken.
    private Outcome refused(KnownOrder sent, String reason) {
        boolean newerWaits = deliveries.refused(subscriber, sent, reason);
        return newerWaits ? Outcome.tryLater(reason) : Outcome.park(reason);
    }

    private Outcome later(OrderId id, String reason) {
        deliveries.failed(subscriber, id, reason);
        return Outcome.tryLater(reason);
    }

    @Override
    public boolean remains(String key) {
        return deliveries.isOwed(subscriber, OrderId.parse(key));
    }
}
