package io.passerelle.webhook.event;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.handover.Handover;
import io.passerelle.webhook.order.Entry;
import io.passerelle.webhook.order.Heard;
import io.passerelle.webhook.order.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes down what an event led to: the order's state, what each subscriber is owed, and that the
/// event is handled, in one transaction. Done twice it changes nothing more.
@ApplicationScoped
class EventLedger {
    private final EventRepository events;
    private final Orders orders;
    private final Handover handover;
    private final Clock clock;

    EventLedger(EventRepository events, Orders orders, Handover handover, Clock clock) {
        this.events = events;
        this.orders = orders;
        this.handover = handover;
        this.clock = clock;
    }

    @Transactional
    StoredEvent load(long id) {
        return stored(
                events.byId(id).orElseThrow(() -> new IllegalStateException("no event " + id)));
    }

    static StoredEvent stored(EventEntity row) {
        return new StoredEvent(
                row.id,
                row.source,
                row.topic,
                row.triggeredAt,
                row.receivedAt,
                BodyState.of(row.bodyState),
                new RawBody(row.body),
                row.orderId == null ? null : new OrderId(row.orderId),
                row.fetching().isPresent(),
                row.result);
    }

    @Transactional
    void enter(StoredEvent event, PlacedOrder order, Heard heard) {
        settle(event, order.id(), orders.enter(order, heard));
    }

    @Transactional
    void delete(StoredEvent event, OrderId id) {
        settle(event, id, orders.delete(id, new Heard(event.source(), event.stamp())));
    }

    /// It stays unhandled; its order may become known by another way.
    @Transactional
    void unreadable(StoredEvent event) {
        events.byId(event.id()).orElseThrow().result = "unreadable";
    }

    /// It stays unhandled until the app is known to work again.
    @Transactional
    void uninstalled(StoredEvent event) {
        events.byId(event.id()).orElseThrow().result = "uninstalled";
    }

    @Transactional
    boolean isDeleted(OrderId id) {
        return orders.isDeleted(id);
    }

    @Transactional
    void nothing(StoredEvent event) {
        handled(event, null, "nothing");
    }

    /// Which order it is about, before anything is known to come of it.
    @Transactional
    void concerns(StoredEvent event, OrderId order) {
        events.byId(event.id()).orElseThrow().orderId = order.value();
    }

    @Transactional
    Optional<OrderId> order(long id) {
        return events.byId(id).map(row -> row.orderId).map(OrderId::new);
    }

    /// A person has decided that nothing is to come of it.
    @Transactional(Transactional.TxType.MANDATORY)
    void giveUp(long id) {
        EventEntity row = events.byId(id).orElseThrow();
        row.handledAt = clock.instant();
        row.result = "cancelled";
    }

    private void settle(StoredEvent event, OrderId id, Entry entry) {
        switch (entry) {
            case Entry.Newer(long revision) -> {
                handover.owe(id, revision);
                handled(event, id, "applied");
            }
            case Entry.History() -> handled(event, id, "history");
            case Entry.Outdated() -> handled(event, id, "outdated");
        }
    }

    private void handled(StoredEvent event, @Nullable OrderId order, String result) {
        EventEntity row = events.byId(event.id()).orElseThrow();
        row.orderId = order == null ? row.orderId : Long.valueOf(order.value());
        row.handle(clock.instant(), result);
        // A body that came late must not bring back whom the order was to forget.
        if (order != null && orders.isRedacted(order) && row.hasBody()) {
            row.eraseBody();
        }
    }
}
