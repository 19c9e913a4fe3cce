package io.passerelle.webhook.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<EventEntity, Long> {
    private static final String KEPT = BodyState.KEPT.word();
    private static final String OPEN =
            "source = ?1 and handledAt is null and receivedAt <= ?2 and awaited";
    private static final String INSERT =
            """
            insert into events(source, webhook_id, topic, api_version, event_id, triggered_at,
                received_at, body, awaited)
            values (?, ?, ?, ?, ?, ?, ?, ?, false)
            on conflict (source, webhook_id) do nothing
            returning id
            """;

    private final SealedBody sealed;

    EventRepository(SealedBody sealed) {
        this.sealed = sealed;
    }

    /// The new rows' ids in the events' order, empty for one that is stored already. The statement
    /// itself passes over what is there, so that parallel repetitions end in one row without an
    /// error. Plain JDBC on the transaction's connection: this is the path of every webhook.
    List<Optional<Long>> insert(List<NewEvent> events, Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .doReturningWork(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                        List<Optional<Long>> ids = new ArrayList<>(events.size());
                        for (NewEvent event : events) {
                            bind(insert, event, now);
                            ids.add(id(insert));
                        }
                        return ids;
                    }
                });
    }

    private void bind(PreparedStatement insert, NewEvent event, Instant now) throws SQLException {
        insert.setString(1, event.source().word());
        insert.setString(2, event.webhookId());
        insert.setString(3, event.topic());
        insert.setString(4, event.apiVersion());
        insert.setString(5, event.eventId());
        insert.setString(6, event.triggeredAt());
        insert.setLong(7, now.toEpochMilli());
        insert.setBytes(8, sealed.convertToDatabaseColumn(event.body().bytes()));
    }

    private static Optional<Long> id(PreparedStatement insert) throws SQLException {
        try (ResultSet ids = insert.executeQuery()) {
            return ids.next() ? Optional.of(ids.getLong(1)) : Optional.empty();
        }
    }

    void fetched(long id, Fetching fetching) {
        update(
                "orderId = ?1, version = ?2, awaited = ?3 where id = ?4",
                fetching.order().value(),
                fetching.version(),
                fetching.awaited(),
                id);
    }

    Optional<EventEntity> byId(long id) {
        return findByIdOptional(id);
    }

    List<EventEntity> withBodyOf(long orderId) {
        return list("orderId = ?1 and bodyState = ?2", orderId, KEPT);
    }

    /// In the order of their ids.
    List<EventEntity> withBody(long after, long before, int atMost) {
        return find("id > ?1 and id < ?2 and bodyState = ?3 order by id", after, before, KEPT)
                .page(Page.ofSize(atMost))
                .list();
    }

    List<EventEntity> toDrop(Instant receivedBefore, int atMost) {
        return find(
                        "bodyState = ?1 and receivedAt < ?2 and handledAt is not null"
                                + " order by receivedAt",
                        KEPT,
                        receivedBefore)
                .page(Page.ofSize(atMost))
                .list();
    }

    boolean isStored(String source, String webhookId) {
        return count("source = ?1 and webhookId = ?2", source, webhookId) > 0;
    }

    /// Newest first, without bodies.
    List<EventSummary> latest(@Nullable Long orderId, int limit) {
        String all =
                "select id, source, webhookId, topic, orderId, triggeredAt, receivedAt, handledAt,"
                        + " result, bodyState from EventEntity";
        String newestFirst = " order by id desc";
        var query =
                orderId == null
                        ? find(all + newestFirst)
                        : find(all + " where orderId = ?1" + newestFirst, orderId);
        return query.project(EventSummary.class).page(Page.ofSize(limit)).list();
    }

    /// Fetched until then, awaited, and still in the queue.
    boolean isAnyQueued(Instant until) {
        return count(OPEN + " and result is null", EventSource.RECONCILED.word(), until) > 0;
    }

    /// The same of those that could not be read.
    List<Fetching> unreadable(Instant until) {
        return list(OPEN + " and result is not null", EventSource.RECONCILED.word(), until).stream()
                .map(EventEntity::fetching)
                .flatMap(Optional::stream)
                .toList();
    }
}
