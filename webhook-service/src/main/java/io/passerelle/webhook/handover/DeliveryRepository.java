package io.passerelle.webhook.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<DeliveryEntity, DeliveryKey> {

    Optional<DeliveryEntity> byKey(DeliveryKey key) {
        return findByIdOptional(key);
    }

    DeliveryEntity byKeyOrNew(DeliveryKey key) {
        return byKey(key)
                .orElseGet(() -> {
                    DeliveryEntity row = new DeliveryEntity(key);
                    persist(row);
                    return row;
                });
    }

    List<DeliveryEntity> ofOrder(long orderId) {
        return list("key.orderId = ?1 order by key.subscriber", orderId);
    }

    long countAccepted(String subscriber) {
        return count("key.subscriber = ?1 and delivered > 0", subscriber);
    }

    /// The last one accepted of those that nothing newer is owed of.
    Optional<DeliveryEntity> newest(String subscriber) {
        return find(
                        "key.subscriber = ?1 and delivered > 0 and delivered = wanted"
                                + " order by deliveredAt desc",
                        subscriber)
                .page(Page.ofSize(1))
                .firstResultOptional();
    }

    List<DeliveryEntity> accepted(String subscriber, long after, int atMost) {
        return find(
                        "key.subscriber = ?1 and delivered > 0 and key.orderId > ?2"
                                + " order by key.orderId",
                        subscriber,
                        after)
                .page(Page.ofSize(atMost))
                .list();
    }

    List<DeliveryEntity> inTurn(String subscriber, int atMost) {
        return find(
                        "key.subscriber = ?1 and delivered < wanted and inTurnSince is not null"
                                + " order by inTurnSince",
                        subscriber)
                .page(Page.ofSize(atMost))
                .list();
    }

    void turn(String subscriber, String from, String to, Instant now) {
        update(
                "status = ?1, inTurnSince = ?2"
                        + " where key.subscriber = ?3 and delivered < wanted and status like ?4",
                to,
                now,
                subscriber,
                from);
    }

    /// Newest orders first. Only the terms that are asked for, so that each finds its index.
    List<DeliveryEntity> page(DeliveryFilter filter, int skip, int atMost) {
        List<String> terms = new ArrayList<>();
        Parameters values = new Parameters();
        if (filter.orderId() != 0) {
            terms.add("key.orderId = :orderId");
            values.and("orderId", filter.orderId());
        }
        switch (filter.state()) {
            case ANY -> {}
            case OWED -> terms.add("delivered < wanted");
            case COMPLETE -> terms.add("delivered >= wanted");
        }
        List<String> subscribers = subscribers(filter);
        if (!subscribers.isEmpty()) {
            terms.add("key.subscriber in :subscribers");
            values.and("subscribers", subscribers);
        }
        String where = terms.isEmpty() ? "" : String.join(" and ", terms) + " ";
        return find(where + "order by key.orderId desc, key.subscriber desc", values)
                .range(skip, skip + atMost - 1)
                .list();
    }

    /// None for any. Those who are owed something stand in an index by their names, all of which it
    /// takes to use it.
    private static List<String> subscribers(DeliveryFilter filter) {
        if (!filter.subscriber().isEmpty()) {
            return List.of(filter.subscriber());
        }
        return filter.state() == DeliveryFilter.State.OWED && filter.orderId() == 0
                ? Arrays.stream(Subscriber.values()).map(Subscriber::word).toList()
                : List.of();
    }

    /// Since when the longest waiting one is owed, parked ones aside. Walks an index and stops at
    /// the first that is not parked.
    Optional<Instant> oldestOwed(String subscriber, String kind) {
        List<?> times =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select owed_since from deliveries
                                 where subscriber = :subscriber and delivered < wanted
                                   and not exists (select 1 from parked_work
                                        where kind = :kind
                                          and work_key = cast(deliveries.order_id as varchar(200)))
                                 order by owed_since
                                 limit 1
                                """,
                                Long.class)
                        .setParameter("subscriber", subscriber)
                        .setParameter("kind", kind)
                        .getResultList();
        return times.stream().map(Long.class::cast).map(Instant::ofEpochMilli).findFirst();
    }
}
