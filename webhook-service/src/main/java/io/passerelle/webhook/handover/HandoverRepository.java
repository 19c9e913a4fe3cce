package io.passerelle.webhook.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class HandoverRepository implements PanacheRepositoryBase<HandoverEntity, Long> {

    void add(HandoverEntity entry) {
        persist(entry);
    }

    List<HandoverEntity> ofOrder(long orderId) {
        return list("orderId = ?1 order by at, id", orderId);
    }
}
