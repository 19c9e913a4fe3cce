package io.passerelle.webhook.handover;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Work;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Hands orders on: every subscriber gets every newest state at least once, on its own.
@ApplicationScoped
public class Handover {
    private static final int CHUNK = 200;
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
            work.schedule(to(subscriber), order.toString());
        }
    }

    /// How far each subscriber is with an order.
    public List<Delivery> of(OrderId order) {
        return deliveries.of(order);
    }

    /// What each subscriber took of an order or refused, oldest first.
    public List<HandedOver> log(OrderId order) {
        return deliveries.log(order);
    }

    /// One page, of the newest orders first.
    public List<Delivery> page(DeliveryFilter filter, int skip, int atMost) {
        return deliveries.page(filter, skip, atMost);
    }

    /// Since when the longest waiting hand-over to this subscriber is owed, parked ones aside.
    public Optional<Instant> oldestOwed(Subscriber subscriber) {
        return deliveries.oldestOwed(subscriber);
    }

    /// What this subscriber must hold.
    public Holdings holdings(Subscriber subscriber) {
        return deliveries.holdings(subscriber);
    }

    /// Every order is owed to this subscriber again, as if it had never got any, and is sent soon.
    /// Done in many short transactions; cut short, it can be called again.
    ///
    /// @return how many orders that are
    public long oweAllAgain(Subscriber subscriber) {
        long orders = 0;
        List<OrderId> chunk = oweAgain(subscriber, 0);
        while (!chunk.isEmpty()) {
            orders += chunk.size();
            chunk = oweAgain(subscriber, chunk.getLast().value());
        }
        return orders;
    }

    private List<OrderId> oweAgain(Subscriber subscriber, long after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    List<OrderId> chunk = deliveries.forget(subscriber, after, CHUNK);
                    chunk.forEach(order -> work.schedule(to(subscriber), order.toString()));
                    return chunk;
                });
    }

    private HandoverWork to(Subscriber subscriber) {
        return switch (subscriber) {
            case SYNC -> toSync;
            case SUPPLIER -> toSupplier;
        };
    }
}
