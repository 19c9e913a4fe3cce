package io.passerelle.webhook.event;

import io.passerelle.common.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Queries over events and whether their reading is parked. Plain SQL, as the parked units are a
/// table of `common.work`; only terms that are asked for are in it, so that each finds its index.
@ApplicationScoped
class EventSearch {
    private static final String PARKED =
            "exists (select 1 from parked_work where kind = 'event'"
                    + " and work_key = cast(events.id as varchar(200)))";

    /// Written so that SQLite begins with them, whatever else is asked for: they are few.
    private static final String AMONG_PARKED =
            "handled_at is null and id in (select cast(work_key as bigint) from parked_work"
                    + " where kind = 'event')";

    private static final String AMONG_UNHANDLED =
            "id in (select id from events where source in ('"
                    + Arrays.stream(EventSource.values())
                            .map(EventSource::word)
                            .collect(Collectors.joining("', '"))
                    + "') and handled_at is null)";

    private static final String STATE =
            "case when handled_at is not null then result when "
                    + PARKED
                    + " then 'parked' else 'waiting' end";

    private final EntityManager database;

    EventSearch(EntityManager database) {
        this.database = database;
    }

    /// Newest first.
    List<FoundEvent> page(EventFilter filter, int skip, int atMost) {
        Map<String, Object> values = new HashMap<>();
        Query query =
                database.createNativeQuery(
                        "select id, source, webhook_id, topic, order_id, triggered_at, received_at,"
                                + " handled_at, "
                                + STATE
                                + " as state from events"
                                + where(filter, values)
                                + " order by id desc limit :atMost offset :skip",
                        Tuple.class);
        values.forEach(query::setParameter);
        query.setParameter("atMost", atMost).setParameter("skip", skip);
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).map(EventSearch::read).toList();
    }

    private static String where(EventFilter filter, Map<String, Object> values) {
        List<String> terms = new ArrayList<>();
        term(terms, values, "order_id = :order", "order", number(filter.order()));
        term(terms, values, "topic = :topic", "topic", text(filter.topic()));
        term(terms, values, "received_at >= :since", "since", millis(filter.since()));
        term(terms, values, "received_at < :until", "until", millis(filter.until()));
        switch (filter.state()) {
            case "" -> {}
            case "waiting" -> terms.add(AMONG_UNHANDLED + " and not " + PARKED);
            case "parked" -> terms.add(AMONG_PARKED);
            default -> term(terms, values, result(filter), "result", filter.state());
        }
        return terms.isEmpty() ? "" : " where " + String.join(" and ", terms);
    }

    /// By its index unless an order or a topic narrows more: SQLite cannot know that nearly all
    /// events have the same result.
    private static String result(EventFilter filter) {
        boolean narrowed = filter.order() != null || !filter.topic().isEmpty();
        return narrowed ? "coalesce(result, '') = :result" : "result = :result";
    }

    private static void term(
            List<String> terms,
            Map<String, Object> values,
            String term,
            String name,
            @Nullable Object value) {
        if (value != null) {
            terms.add(term);
            values.put(name, value);
        }
    }

    private static @Nullable Long number(@Nullable OrderId order) {
        return order == null ? null : Long.valueOf(order.value());
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : Long.valueOf(time.toEpochMilli());
    }

    private static FoundEvent read(Tuple row) {
        Long order = numeric(row, "order_id").orElse(null);
        return new FoundEvent(
                numeric(row, "id").orElseThrow(),
                row.get("source", String.class),
                row.get("webhook_id", String.class),
                row.get("topic", String.class),
                row.get("state", String.class),
                order == null ? null : new OrderId(order),
                row.get("triggered_at", String.class),
                Instant.ofEpochMilli(numeric(row, "received_at").orElseThrow()),
                numeric(row, "handled_at").map(Instant::ofEpochMilli).orElse(null));
    }

    private static Optional<Long> numeric(Tuple row, String column) {
        return Optional.ofNullable(row.get(column)).map(Number.class::cast).map(Number::longValue);
    }

    /// When the oldest event came that waits to be read, parked ones aside. Walks an index and
    /// stops at the first that is not parked.
    Optional<Instant> oldestWaiting(EventSource source) {
        List<?> times =
                database.createNativeQuery(
                                "select received_at from events where source = :source"
                                        + " and handled_at is null and not "
                                        + PARKED
                                        + " order by received_at limit 1",
                                Long.class)
                        .setParameter("source", source.word())
                        .getResultList();
        return times.stream().map(Long.class::cast).map(Instant::ofEpochMilli).findFirst();
    }

    /// Hours with none are absent.
    Map<Instant, Long> perHour(EventSource source, Instant since) {
        List<?> rows =
                database.createNativeQuery(
                                "select received_at / 3600000 as hour, count(*) as number"
                                        + " from events where source = :source"
                                        + " and received_at >= :since"
                                        + " group by received_at / 3600000",
                                Tuple.class)
                        .setParameter("source", source.word())
                        .setParameter("since", since.toEpochMilli())
                        .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(
                        Collectors.toMap(
                                row ->
                                        Instant.ofEpochSecond(
                                                3_600 * numeric(row, "hour").orElseThrow()),
                                row -> numeric(row, "number").orElseThrow()));
    }
}
