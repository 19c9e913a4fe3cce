package io.passerelle.webhook.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditEntity, Long> {

    void add(AuditEntity entry) {
        persist(entry);
    }
}
