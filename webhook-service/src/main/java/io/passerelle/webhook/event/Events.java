package io.passerelle.webhook.event;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What Shopify told us, kept as it came.
@ApplicationScoped
public class Events {
    private final EventRepository events;
    private final EventWork reading;
    private final Work work;
    private final Clock clock;

    Events(EventRepository events, EventWork reading, Work work, Clock clock) {
        this.events = events;
        this.reading = reading;
        this.work = work;
        this.clock = clock;
    }

    /// Stores the event and schedules its reading, both in one transaction, committed when this
    /// returns. False if this delivery is stored already; then nothing happens.
    @Transactional
    public boolean store(NewEvent event) {
        Optional<Long> id = events.insert(event, clock.instant());
        id.ifPresent(key -> work.schedule(reading, Long.toString(key)));
        return id.isPresent();
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

    /// How many of this source received until then still wait to be read, or are parked.
    @Transactional
    public long unhandled(EventSource source, Instant until) {
        return events.unhandled(source.word(), until);
    }
}
