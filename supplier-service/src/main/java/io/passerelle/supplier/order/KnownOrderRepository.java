package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class KnownOrderRepository implements PanacheRepositoryBase<KnownOrderEntity, Long> {

    Optional<KnownOrderEntity> of(OrderId id) {
        return findByIdOptional(id.value());
    }

    void add(KnownOrderEntity order) {
        persist(order);
    }
}
