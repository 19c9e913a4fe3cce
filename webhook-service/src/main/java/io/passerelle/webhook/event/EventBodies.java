package io.passerelle.webhook.event;

import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.payload.Bodies;
import io.passerelle.webhook.payload.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The bodies of events, and how they end: rows stay, bodies do not. Short transactions.
@ApplicationScoped
public class EventBodies {
    private final EventRepository events;
    private final Bodies bodies;
    private final Clock clock;

    EventBodies(EventRepository events, Bodies bodies, Clock clock) {
        this.events = events;
        this.bodies = bodies;
        this.clock = clock;
    }

    /// @param last the last event that was looked at; empty at the end
    /// @param changed how many bodies went
    public record Step(Optional<Long> last, long changed) {}

    /// A body as it came.
    ///
    /// @param order the order it is about, null if it is about none or was never read
    public record Held(
            long event, String topic, Instant receivedAt, @Nullable Long order, String body) {
        @Override
        public String toString() {
            return "Held[" + event + "]";
        }
    }

    /// The request that an event holds; empty if its body is gone, so that it was dealt with.
    @Transactional
    public Optional<PersonRequest> request(long event) {
        return events.byId(event)
                .filter(EventEntity::hasBody)
                .map(row ->
                        new PersonRequest(
                                row.id,
                                row.topic,
                                EventLedger.stored(row).stamp(),
                                row.receivedAt,
                                bodies.read(row.topic, row.body)));
    }

    /// Erases the bodies about one order.
    @Transactional(Transactional.TxType.MANDATORY)
    public long erase(OrderId order) {
        List<EventEntity> rows = events.withBodyOf(order.value());
        rows.forEach(EventEntity::eraseBody);
        return rows.size();
    }

    /// Erases what speaks of a customer among the next bodies older than the request; those of
    /// requests not yet dealt with stay until they are.
    @Transactional
    public Step eraseMentions(Customer customer, long after, long request, int atMost) {
        return eraseNext(after, request, atMost, row -> customer.isMentionedIn(row.text()));
    }

    /// Erases all of the next bodies older than the request.
    @Transactional
    public Step eraseAll(long after, long request, int atMost) {
        return eraseNext(after, request, atMost, _ -> true);
    }

    private Step eraseNext(long after, long request, int atMost, Predicate<EventEntity> which) {
        List<EventEntity> rows = events.withBody(after, request, atMost);
        List<EventEntity> chosen =
                rows.stream().filter(row -> !isOpenRequest(row)).filter(which).toList();
        chosen.forEach(row -> {
            row.orderId = row.orderId == null ? orderOf(row) : row.orderId;
            row.eraseBody();
        });
        return step(rows, chosen.size());
    }

    private static boolean isOpenRequest(EventEntity row) {
        return row.handledAt == null && Bodies.isRequest(row.topic);
    }

    /// So that an event not yet handled can still ask the shop.
    private @Nullable Long orderOf(EventEntity row) {
        return bodies.orderOf(row.topic, row.body).map(OrderId::value).orElse(null);
    }

    /// The next bodies older than the request.
    @Transactional
    public List<Held> next(long after, long request, int atMost) {
        return events.withBody(after, request, atMost).stream()
                .map(row -> new Held(row.id, row.topic, row.receivedAt, row.orderId, row.text()))
                .toList();
    }

    /// Drops the oldest handled bodies received before; what is not handled is never dropped.
    ///
    /// @return how many; none at the end
    @Transactional
    public int drop(Instant receivedBefore, int atMost) {
        List<EventEntity> rows = events.toDrop(receivedBefore, atMost);
        rows.forEach(EventEntity::dropBody);
        return rows.size();
    }

    /// The request is dealt with: its own body is erased as well, as it names the person.
    @Transactional(Transactional.TxType.MANDATORY)
    public void erased(long event) {
        EventEntity row = events.byId(event).orElseThrow();
        row.eraseBody();
        row.handle(clock.instant(), "redacted");
    }

    /// The file is made; the request's body stays as long as any other.
    @Transactional(Transactional.TxType.MANDATORY)
    public void exported(long event) {
        events.byId(event).orElseThrow().handle(clock.instant(), "exported");
    }

    private static Step step(List<EventEntity> rows, long changed) {
        return new Step(
                rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().id), changed);
    }
}
