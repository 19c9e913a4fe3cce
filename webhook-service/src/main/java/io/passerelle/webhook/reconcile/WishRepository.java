package io.passerelle.webhook.reconcile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class WishRepository implements PanacheRepositoryBase<WishEntity, Integer> {

    WishEntity locked() {
        return findByIdOptional(WishEntity.ONLY, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }
}
