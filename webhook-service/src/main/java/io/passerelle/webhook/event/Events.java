package io.passerelle.webhook.event;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Work;
import io.passerelle.webhook.order.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What Shopify told us, kept as it came.
@ApplicationScoped
public class Events {
    private final EventRepository events;
    private final EventWork reading;
    private final Orders orders;
    private final Work work;
    private final Clock clock;

    Events(EventRepository events, EventWork reading, Orders orders, Work work, Clock clock) {
        this.events = events;
        this.reading = reading;
        this.orders = orders;
        this.work = work;
        this.clock = clock;
    }

    /// Stores the event and schedules its reading, both in one transaction, committed when this
    /// returns. False if this delivery is stored already; then nothing happens.
    @Transactional
    public boolean store(NewEvent event) {
        return begin(event).isPresent();
    }

    /// Stores many in one transaction, committed when this returns. For each, in their order,
    /// whether it is new; of two alike the second is not. If one cannot be stored, none is.
    @Transactional
    public List<Boolean> storeAll(List<NewEvent> many) {
        List<Optional<Long>> ids = events.insert(many, clock.instant());
        work.scheduleNew(reading, units(many, ids));
        return ids.stream().map(Optional::isPresent).toList();
    }

    private static List<Work.Traced> units(List<NewEvent> many, List<Optional<Long>> ids) {
        return IntStream.range(0, many.size())
                .filter(i -> ids.get(i).isPresent())
                .mapToObj(i ->
                        new Work.Traced(
                                Long.toString(ids.get(i).orElseThrow()), many.get(i).trace()))
                .toList();
    }

    /// As [#store(NewEvent)] for a body we fetched ourselves.
    @Transactional
    public boolean store(NewEvent event, Fetching fetching) {
        Optional<Long> id = begin(event);
        id.ifPresent(key -> events.fetched(key, fetching));
        return id.isPresent();
    }

    private Optional<Long> begin(NewEvent event) {
        Optional<Long> id = events.insert(List.of(event), clock.instant()).getFirst();
        id.ifPresent(key -> work.schedule(reading, Long.toString(key)));
        return id;
    }

    @Transactional
    public boolean isStored(EventSource source, String webhookId) {
        return events.isStored(source.word(), webhookId);
    }

    /// The newest ones first, of one order if it is given.
    @Transactional
    public List<EventSummary> latest(@Nullable OrderId order, int limit) {
        return events.latest(order == null ? null : order.value(), limit);
    }

    /// Whether what was fetched until then has been read, as far as a pass waits for it. Of an
    /// unreadable event that is so once its order is known in that version or a newer one by
    /// another way.
    @Transactional
    public boolean isRead(Instant until) {
        return !events.isAnyQueued(until)
                && events.unreadable(until).stream()
                        .allMatch(found -> orders.knows(found.order(), found.version()));
    }
}
