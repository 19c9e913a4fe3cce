package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
class KnownOrderRepository implements PanacheRepositoryBase<KnownOrderEntity, Long> {

    Optional<KnownOrderEntity> of(OrderId id) {
        return findByIdOptional(id.value());
    }

    /// The states, sealed no more, of those that are known, by id.
    Map<Long, String> states(Collection<Long> ids) {
        return getEntityManager()
                .createQuery(
                        "select id, state from KnownOrderEntity where id in ?1", Object[].class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
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
