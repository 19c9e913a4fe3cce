package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

/// SKUs that may show more as soon as an anchor proves it.
@Singleton
class RisesWanted implements PanacheRepositoryBase<RiseWantedEntity, String> {

    List<Sku> all() {
        return listAll().stream().map(r -> Sku.of(r.sku)).toList();
    }

    void note(Sku sku, boolean wanted) {
        if (!wanted) {
            deleteById(sku.value());
        } else if (findByIdOptional(sku.value()).isEmpty()) {
            persist(new RiseWantedEntity(sku.value()));
        }
    }
}
