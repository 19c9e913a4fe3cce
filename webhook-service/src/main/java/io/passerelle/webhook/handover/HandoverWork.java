package io.passerelle.webhook.handover;

import io.passerelle.common.runtime.LogContext;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.About;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.RetryPolicy;
import io.passerelle.common.work.Work;
import io.passerelle.common.work.WorkKind;
import io.passerelle.webhook.order.KnownOrder;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Optional;

/// Brings one subscriber up to date with one order (the key is its id). Always sends the state that
/// is newest now, so a late or repeated attempt does no harm.
class HandoverWork implements WorkKind {
    /// Each accepted one brings two others forward, so that a backlog is worked off as fast as the
    /// subscriber takes it, without being asked for by hundreds at once.
    private static final int NEXT = 2;

    private final Subscriber subscriber;
    private final Deliveries deliveries;
    private final Subscribers subscribers;
    private final Work work;
    private final RetryPolicy patience;

    HandoverWork(
            Subscriber subscriber,
            Deliveries deliveries,
            Subscribers subscribers,
            Work work,
            RetryPolicy patience) {
        this.subscriber = subscriber;
        this.deliveries = deliveries;
        this.subscribers = subscribers;
        this.work = work;
        this.patience = patience;
    }

    static String name(Subscriber subscriber) {
        return "handover-" + subscriber.word();
    }

    @Override
    public String name() {
        return name(subscriber);
    }

    @Override
    public RetryPolicy retry() {
        return patience;
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
                callNext();
                yield Outcome.done();
            }
            case Receipt.NotNow(String reason) -> {
                deliveries.waits(subscriber, id);
                yield Outcome.tryLater(reason);
            }
            case Receipt.Later(String reason) -> {
                deliveries.waits(subscriber, id, reason);
                yield Outcome.tryLater(reason);
            }
            case Receipt.Silence(String reason) -> {
                deliveries.failed(subscriber, id, reason);
                yield Outcome.tryLater(reason);
            }
            case Receipt.Contradicted(String reason) -> refused(known, reason);
            case Receipt.Refused(String reason) -> refused(known, reason);
        };
    }

    private void callNext() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        deliveries
                                .callNext(subscriber, NEXT)
                                .forEach(next -> work.schedule(this, next.toString())));
    }

    private Outcome refused(KnownOrder sent, String reason) {
        deliveries.refused(subscriber, sent, reason);
        return Outcome.park(reason);
    }

    @Override
    public About about(String key) {
        return new About(OrderId.parse(key), subscriber.word());
    }

    @Override
    public Optional<String> giveUp(String key) {
        deliveries.waive(subscriber, OrderId.parse(key));
        return Optional.empty();
    }

    /// Refused is what was sent; a newer state that comes until this is parked may be taken.
    @Override
    public boolean isDoneAgainIfCalled() {
        return true;
    }

    @Override
    public boolean remains(String key) {
        return deliveries.isOwed(subscriber, OrderId.parse(key));
    }
}
