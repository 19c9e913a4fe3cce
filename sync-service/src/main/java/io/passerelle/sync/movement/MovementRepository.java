package io.passerelle.sync.movement;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Singleton
class MovementRepository implements PanacheRepository<MovementEntity> {

    List<MovementEntity> ofOrder(OrderId order) {
        return list("orderId = ?1 order by id", order.value());
    }

    List<MovementEntity> waiting(OrderId order) {
        return list(
                "orderId = ?1 and state = ?2 order by id", order.value(), MovementState.WAITING);
    }

    /// The one to book next: what may have been sent before what was not.
    Optional<MovementEntity> next(Sku sku) {
        return find(
                        "sku = ?1 and state in ?2 order by case state when ?3 then 0 else 1 end, id",
                        sku,
                        List.of(MovementState.SENT, MovementState.PENDING),
                        MovementState.SENT)
                .firstResultOptional();
    }

    boolean anyToBook(Sku sku) {
        return count(
                        "sku = ?1 and state in ?2",
                        sku,
                        List.of(MovementState.SENT, MovementState.PENDING))
                > 0;
    }

    List<MovementEntity> toBook(Sku sku) {
        return list(
                "sku = ?1 and state in ?2 order by id",
                sku,
                List.of(MovementState.SENT, MovementState.PENDING));
    }

    List<MovementEntity> notApplied(Collection<Sku> skus) {
        return list("sku in ?1 and state in ?2 order by id", skus, MovementState.OPEN);
    }

    /// Those behind the one of that time and id.
    List<MovementEntity> applied(Instant time, long id, int limit) {
        return find(
                        "state = ?1 and touchedAt >= ?2 and (touchedAt > ?2 or id > ?3)"
                                + " order by touchedAt, id",
                        MovementState.APPLIED,
                        time,
                        id)
                .page(0, limit)
                .list();
    }

    long countApplied() {
        return count("state", MovementState.APPLIED);
    }

    Set<String> keysAmong(Collection<String> keys) {
        return find("key in ?1", keys).stream().map(m -> m.key).collect(Collectors.toSet());
    }

    /// Since when the oldest movement that is not booked yet is to be booked.
    Optional<Instant> oldestDue() {
        return find(
                        "state in ?1 and dueAt is not null order by dueAt",
                        List.of(MovementState.SENT, MovementState.PENDING))
                .firstResultOptional()
                .map(m -> m.dueAt);
    }

    /// Changes that are not surely older than the given time.
    List<MovementEntity> since(Collection<Sku> skus, Instant oldestAnchor) {
        return list("sku in ?1 and notAfter >= ?2 order by id", skus, oldestAnchor);
    }

    /// Open ones of lines of which nothing is or may be in FileMaker.
    List<MovementEntity> untouched(Sku sku) {
        return list(
                "from MovementEntity m where m.sku = ?1 and m.state in ?2 and not exists (select 1"
                        + " from MovementEntity o where o.orderId = m.orderId and o.lineId ="
                        + " m.lineId and o.state in ?3)",
                sku,
                List.of(MovementState.WAITING, MovementState.PENDING),
                List.of(MovementState.SENT, MovementState.APPLIED));
    }

    /// Asked apart, so that each has its index.
    List<Sku> touchedSince(Collection<Sku> skus, Instant start) {
        return Stream.concat(
                        list("sku in ?1 and state = ?2", skus, MovementState.SENT).stream(),
                        list("sku in ?1 and touchedAt >= ?2", skus, start).stream())
                .map(m -> m.sku)
                .distinct()
                .toList();
    }
}
