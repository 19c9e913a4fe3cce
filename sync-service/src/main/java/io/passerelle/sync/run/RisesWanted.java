package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

/// SKUs that may show more as soon as an anchor proves it.
@Singleton
class RisesWanted implements PanacheRepositoryBase<RiseWantedEntity, String> {

    List<Sku> all() {
        return listAll().stream().map(r -> r.sku).distinct().toList();
    }

    void note(String location, Sku sku, boolean wanted) {
        String place = location + ":" + sku.value();
        if (!wanted) {
            deleteById(place);
        } else if (findByIdOptional(place).isEmpty()) {
            persist(new RiseWantedEntity(place, sku));
        }
    }
}
