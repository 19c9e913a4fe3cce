package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
class KnownOrderRepository implements PanacheRepositoryBase<KnownOrderEntity, Long> {

    Optional<KnownOrderEntity> of(OrderId id) {
        return findByIdOptional(id.value());
    }

    /// In the order of their ids.
    List<OrderId> idsAfter(long after, int atMost) {
        return getEntityManager()
                .createQuery(
                        "select id from KnownOrderEntity where id > ?1 order by id", Long.class)
                .setParameter(1, after)
                .setMaxResults(atMost)
                .getResultStream()
                .map(OrderId::new)
                .toList();
    }

    void add(KnownOrderEntity order) {
        persist(order);
    }
}
