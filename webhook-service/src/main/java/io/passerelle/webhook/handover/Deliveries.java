package io.passerelle.webhook.handover;

import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.order.KnownOrder;
import io.passerelle.webhook.order.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What each subscriber is owed, and has. Short transactions, no calls.
@ApplicationScoped
class Deliveries {
    private static final int LONGEST_STATUS = 500;
    private static final String WAITS = "waits for its turn";
    private final DeliveryRepository deliveries;
    private final HandoverRepository log;
    private final Orders orders;
    private final Clock clock;

    Deliveries(DeliveryRepository deliveries, HandoverRepository log, Orders orders, Clock clock) {
        this.deliveries = deliveries;
        this.log = log;
        this.orders = orders;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void owe(Subscriber subscriber, OrderId order, long revision) {
        DeliveryEntity row = deliveries.byKeyOrNew(subscriber.key(order));
        row.owe(revision, clock.instant());
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
        row.accepted(revision, clock.instant());
        log.add(new HandoverEntity(row.key, revision, clock.instant(), row.status));
    }

    @Transactional
    void failed(Subscriber subscriber, OrderId order, String status) {
        DeliveryEntity row = deliveries.byKeyOrNew(subscriber.key(order));
        row.status = fitting(status);
    }

    private static String fitting(String status) {
        return status.substring(0, Math.min(status.length(), LONGEST_STATUS));
    }

    @Transactional
    void refused(Subscriber subscriber, KnownOrder sent, String status) {
        OrderId order = sent.order().id();
        DeliveryEntity row = deliveries.byKeyOrNew(subscriber.key(order));
        row.refused(fitting(status));
        log.add(new HandoverEntity(row.key, sent.revision(), clock.instant(), row.status));
    }

    /// Takes back that these had anything, in the order of their ids.
    ///
    /// @param after where the chunk before ended, 0 for the first
    /// @return the orders of this chunk, none at the end
    @Transactional(Transactional.TxType.MANDATORY)
    List<OrderId> forget(Subscriber subscriber, long after, int atMost) {
        List<DeliveryEntity> chunk = deliveries.accepted(subscriber.word(), after, atMost);
        for (DeliveryEntity row : chunk) {
            row.forgotten(clock.instant());
        }
        return chunk.stream().map(row -> new OrderId(row.key.orderId())).toList();
    }

    /// It could not be asked; see [#callNext].
    @Transactional
    void waits(Subscriber subscriber, OrderId order) {
        waits(subscriber, order, WAITS);
    }

    /// Its answer may change by itself, as with a token put right: the next order that is accepted
    /// shows that it has; see [#callNext].
    @Transactional
    void waits(Subscriber subscriber, OrderId order, String answer) {
        deliveries.byKeyOrNew(subscriber.key(order)).waits(fitting(answer), clock.instant());
    }

    /// A subscriber is back from a long silence: everything that had no answer may be called.
    @Transactional
    void allMayBeCalled(Subscriber subscriber) {
        deliveries.turn(subscriber.word(), "no answer%", WAITS, clock.instant());
    }

    /// Those that have waited longest for their turn, each given out once.
    @Transactional(Transactional.TxType.MANDATORY)
    List<OrderId> callNext(Subscriber subscriber, int atMost) {
        List<DeliveryEntity> next = deliveries.inTurn(subscriber.word(), atMost);
        next.forEach(DeliveryEntity::called);
        return next.stream().map(row -> new OrderId(row.key.orderId())).toList();
    }

    /// A person has decided that this subscriber is not to get what it is owed of the order.
    @Transactional(Transactional.TxType.MANDATORY)
    void waive(Subscriber subscriber, OrderId order) {
        deliveries.byKey(subscriber.key(order)).ifPresent(DeliveryEntity::waived);
    }

    @Transactional
    Optional<Instant> oldestOwed(Subscriber subscriber) {
        return deliveries.oldestOwed(subscriber.word(), HandoverWork.name(subscriber));
    }

    @Transactional
    List<HandedOver> log(OrderId order) {
        return log.ofOrder(order.value()).stream()
                .map(row -> new HandedOver(row.subscriber, row.revision, row.at, row.outcome))
                .toList();
    }

    @Transactional
    List<Delivery> page(DeliveryFilter filter, int skip, int atMost) {
        return deliveries.page(filter, skip, atMost).stream().map(Deliveries::shown).toList();
    }

    @Transactional
    Holdings holdings(Subscriber subscriber) {
        Holdings.Newest newest =
                deliveries.newest(subscriber.word()).flatMap(this::state).orElse(null);
        return new Holdings(deliveries.countAccepted(subscriber.word()), newest);
    }

    /// Only of the revision that was accepted is the version known.
    private Optional<Holdings.Newest> state(DeliveryEntity row) {
        OrderId order = new OrderId(row.key.orderId());
        return orders.current(order)
                .filter(known -> known.revision() == row.delivered)
                .map(known -> new Holdings.Newest(order, known.order().updatedAt()));
    }

    @Transactional
    List<Delivery> of(OrderId order) {
        return deliveries.ofOrder(order.value()).stream().map(Deliveries::shown).toList();
    }

    private static Delivery shown(DeliveryEntity row) {
        return new Delivery(
                new OrderId(row.key.orderId()),
                row.key.subscriber(),
                !row.isOwed(),
                row.wanted,
                row.delivered,
                row.status,
                row.owedSince,
                row.deliveredAt);
    }
}
