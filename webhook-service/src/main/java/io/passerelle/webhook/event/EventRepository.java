package io.passerelle.webhook.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<EventEntity, Long> {
    private static final String KEPT = BodyState.KEPT.word();
    private static final String OPEN =
            "source = ?1 and handledAt is null and receivedAt <= ?2 and awaited";

    private final SealedBody sealed;

    EventRepository(SealedBody sealed) {
        this.sealed = sealed;
    }

    /// The new row's id; empty if this delivery is stored already. One statement, so that parallel
    /// repetitions end in one row without an error.
    Optional<Long> insert(NewEvent event, Instant now) {
        List<?> ids =
                getEntityManager()
                        .createNativeQuery(
                                """
                                insert into events(source, webhook_id, topic, api_version, event_id,
                                    triggered_at, received_at, body, awaited)
                                values (:source, :webhookId, :topic, :apiVersion, :eventId,
                                    :triggeredAt, :receivedAt, :body, false)
                                on conflict (source, webhook_id) do nothing
                                returning id
                                """,
                                Long.class)
                        .setParameter("source", event.source().word())
                        .setParameter("webhookId", event.webhookId())
                        .setParameter("topic", event.topic())
                        .setParameter("apiVersion", event.apiVersion())
                        .setParameter("eventId", event.eventId())
                        .setParameter("triggeredAt", event.triggeredAt())
                        .setParameter("receivedAt", now.toEpochMilli())
                        .setParameter("body", sealed.convertToDatabaseColumn(event.body().bytes()))
                        .getResultList();
        return ids.stream().map(Long.class::cast).findFirst();
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
