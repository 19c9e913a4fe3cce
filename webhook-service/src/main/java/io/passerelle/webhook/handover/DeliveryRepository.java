package io.passerelle.webhook.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
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

    long countAccepted(String subscriber) {
        return count("key.subscriber = ?1 and delivered > 0", subscriber);
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

    List<DeliveryEntity> owed(String subscriber) {
        return list("key.subscriber = ?1 and delivered < wanted", subscriber);
    }
}
