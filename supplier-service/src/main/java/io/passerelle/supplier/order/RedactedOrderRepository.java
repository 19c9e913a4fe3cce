package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
class RedactedOrderRepository implements PanacheRepositoryBase<RedactedOrderEntity, Long> {

    boolean has(OrderId order) {
        return findByIdOptional(order.value()).isPresent();
    }

    void mark(OrderId order, Instant at) {
        if (!has(order)) {
            persist(new RedactedOrderEntity(order.value(), at));
        }
    }
}
