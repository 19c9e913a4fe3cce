package io.passerelle.webhook.order;

import io.passerelle.common.value.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

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

    boolean isRedacted(OrderId id) {
        return count("id = ?1 and redaction is not null", id.value()) > 0;
    }

    List<OrderEntity> withBuyer(long after, int atMost) {
        return find("id > ?1 and redaction is null and state is not null order by id", after)
                .page(Page.ofSize(atMost))
                .list();
    }

    List<OrderEntity> redactedBy(long request, long after, int atMost) {
        return find("redaction = ?1 and id > ?2 order by id", request, after)
                .page(Page.ofSize(atMost))
                .list();
    }

    long countRedactedBy(long request) {
        return count("redaction", request);
    }

    void add(OrderEntity order) {
        persist(order);
    }
}
