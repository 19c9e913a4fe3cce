package io.passerelle.webhook.order;

import io.passerelle.common.value.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<OrderEntity, Long> {

    /// Two states of one order are entered one after the other, on all nodes together.
    Optional<OrderEntity> locked(OrderId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<OrderEntity> known(OrderId id) {
        return find("id = ?1 and state is not null", id.value()).firstResultOptional();
    }

    boolean isDeleted(OrderId id) {
        return count("id = ?1 and deletedAt is not null", id.value()) > 0;
    }

    Stream<Long> createdBetween(Instant begin, Instant end) {
        return find(
                "select id from OrderEntity where createdAt >= ?1 and createdAt < ?2"
                        + " and state is not null and deletedAt is null",
                begin,
                end)
                .project(Long.class)
                .stream();
    }

    void add(OrderEntity order) {
        persist(order);
    }
}
