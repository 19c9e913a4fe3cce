package io.passerelle.webhook.handover;

import static java.util.stream.Collectors.toMap;

import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.order.KnownOrder;
import io.passerelle.webhook.order.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each subscriber is owed, and has. Short transactions, no calls.
@ApplicationScoped
class Deliveries {
    private static final int LONGEST_STATUS = 500;
    private final DeliveryRepository deliveries;
    private final Orders orders;
    private final Clock clock;

    Deliveries(DeliveryRepository deliveries, Orders orders, Clock clock) {
        this.deliveries = deliveries;
        this.orders = orders;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void owe(Subscriber subscriber, OrderId order, long revision) {
        DeliveryEntity row = deliveries.byKeyOrNew(subscriber.key(order));
        row.wanted = Math.max(row.wanted, revision);
    }

    /// The newest state, if the subscriber has not got it yet.
    @Transactional
    Optional<KnownOrder> owed(Subscriber subscriber, OrderId order) {
        return isOwed(subscriber, order) ? orders.current(order) : Optional.empty();
    }

    @Transactional
    boolean isOwed(Subscriber subscriber, OrderId order) {
        return deliveries.byKey(subscriber.key(order)).filter(DeliveryEntity::isOwed).isPresent();
    }

    @Transactional
    void accepted(Subscriber subscriber, OrderId order, long revision) {
        DeliveryEntity row = deliveries.byKeyOrNew(subscriber.key(order));
        row.delivered = Math.max(row.delivered, revision);
        row.deliveredAt = clock.instant();
        row.status = "accepted";
    }

    @Transactional
    void failed(Subscriber subscriber, OrderId order, String status) {
        DeliveryEntity row = deliveries.byKeyOrNew(subscriber.key(order));
        row.status = status.substring(0, Math.min(status.length(), LONGEST_STATUS));
    }

    /// Whether a newer revision than the refused one is owed by now.
    @Transactional
    boolean refused(Subscriber subscriber, KnownOrder sent, String status) {
        OrderId order = sent.order().id();
        failed(subscriber, order, status);
        return deliveries.byKeyOrNew(subscriber.key(order)).wanted > sent.revision();
    }

    /// Takes back that these had anything, in the order of their ids.
    ///
    /// @param after where the chunk before ended, 0 for the first
    /// @return the orders of this chunk, none at the end
    @Transactional(Transactional.TxType.MANDATORY)
    List<OrderId> forget(Subscriber subscriber, long after, int atMost) {
        List<DeliveryEntity> chunk = deliveries.accepted(subscriber.word(), after, atMost);
        for (DeliveryEntity row : chunk) {
            row.delivered = 0;
            row.status = "to be sent again";
        }
        return chunk.stream().map(row -> new OrderId(row.key.orderId())).toList();
    }

    @Transactional
    long accepted(Subscriber subscriber) {
        return deliveries.countAccepted(subscriber.word());
    }

    @Transactional
    Map<OrderId, Long> behind(Subscriber subscriber) {
        return deliveries.owed(subscriber.word()).stream()
                .collect(toMap(row -> new OrderId(row.key.orderId()), row -> row.delivered));
    }

    @Transactional
    List<Delivery> of(OrderId order) {
        return deliveries.ofOrder(order.value()).stream().map(Deliveries::shown).toList();
    }

    @Transactional
    List<Debt> debts(Subscriber subscriber) {
        return deliveries.owed(subscriber.word()).stream()
                .map(row -> new Debt(new OrderId(row.key.orderId()), row.wanted))
                .toList();
    }

    private static Delivery shown(DeliveryEntity row) {
        return new Delivery(
                row.key.subscriber(),
                !row.isOwed(),
                row.wanted,
                row.delivered,
                row.status,
                row.deliveredAt);
    }
}
