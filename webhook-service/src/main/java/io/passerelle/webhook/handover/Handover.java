package io.passerelle.webhook.handover;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Hands orders on: every subscriber gets every newest state at least once, on its own.
@ApplicationScoped
public class Handover {
    private final Deliveries deliveries;
    private final HandoverWork toSync;
    private final HandoverWork toSupplier;
    private final Work work;

    Handover(
            Deliveries deliveries,
            @To(Subscriber.SYNC) HandoverWork toSync,
            @To(Subscriber.SUPPLIER) HandoverWork toSupplier,
            Work work) {
        this.deliveries = deliveries;
        this.toSync = toSync;
        this.toSupplier = toSupplier;
        this.work = work;
    }

    /// Writes down that every subscriber is owed this revision of the order, and schedules the
    /// sending; all in the caller's transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void owe(OrderId order, long revision) {
        for (Subscriber subscriber : Subscriber.values()) {
            deliveries.owe(subscriber, order, revision);
        }
        work.schedule(toSync, order.toString());
        work.schedule(toSupplier, order.toString());
    }

    /// How far each subscriber is with an order.
    public List<Delivery> of(OrderId order) {
        return deliveries.of(order);
    }

    /// Every order whose newest state this subscriber has not got.
    public List<Debt> debts(Subscriber subscriber) {
        return deliveries.debts(subscriber);
    }

    /// Whether the subscriber has that revision or a later one.
    public boolean isPaid(Subscriber subscriber, Debt debt) {
        return deliveries.has(subscriber, debt);
    }
}
