package io.passerelle.webhook.event;

import io.passerelle.webhook.audit.Audit;
import io.passerelle.webhook.audit.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What Shopify told us, for people who look into it.
@ApplicationScoped
public class EventLog {
    private final EventSearch search;
    private final EventRepository events;
    private final Audit audit;

    EventLog(EventSearch search, EventRepository events, Audit audit) {
        this.search = search;
        this.events = events;
        this.audit = audit;
    }

    /// One page, newest first, without bodies.
    @Transactional
    public List<FoundEvent> page(EventFilter filter, int skip, int atMost) {
        return search.page(filter, skip, atMost);
    }

    /// An event's body as it came, which holds personal data: who reads it and why is written down
    /// in the same transaction. Empty if there is no such event or its body is not kept any more;
    /// then nothing is written.
    @Transactional
    public Optional<RawBody> body(long id, Statement statement) {
        Optional<RawBody> body =
                events.byId(id).filter(EventEntity::hasBody).map(row -> new RawBody(row.body));
        body.ifPresent(_ -> audit.record(statement, "read event body", Long.toString(id)));
        return body;
    }

    /// When the oldest event came that waits to be read, parked ones aside; empty if none waits.
    @Transactional
    public Optional<Instant> oldestWaiting() {
        return Arrays.stream(EventSource.values())
                .map(search::oldestWaiting)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /// How many webhooks came in each hour since the given time; an hour is named by its begin, and
    /// absent if none came.
    @Transactional
    public Map<Instant, Long> webhooksPerHour(Instant since) {
        return search.perHour(EventSource.WEBHOOK, since);
    }
}
