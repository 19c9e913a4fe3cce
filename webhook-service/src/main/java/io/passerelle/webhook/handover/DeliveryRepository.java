package io.passerelle.webhook.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    List<DeliveryEntity> owed(String subscriber) {
        return list("key.subscriber = ?1 and delivered < wanted", subscriber);
    }
}
