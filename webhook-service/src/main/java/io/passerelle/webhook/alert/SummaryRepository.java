package io.passerelle.webhook.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SummaryRepository implements PanacheRepositoryBase<SummaryEntity, Integer> {

    SummaryEntity only() {
        return findByIdOptional(SummaryEntity.ONLY)
                .orElseGet(() -> {
                    var row = new SummaryEntity();
                    persist(row);
                    return row;
                });
    }
}
