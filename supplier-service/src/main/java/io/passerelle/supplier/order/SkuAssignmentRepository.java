package io.passerelle.supplier.order;

import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

@Singleton
class SkuAssignmentRepository implements PanacheRepositoryBase<SkuAssignmentEntity, String> {

    List<SkuAssignmentEntity> of(Collection<Sku> skus) {
        return skus.isEmpty()
                ? List.of()
                : list("sku in ?1", skus.stream().map(Sku::value).toList());
    }

    List<SkuAssignmentEntity> all() {
        return list("order by sku");
    }

    void put(SkuAssignmentEntity assignment) {
        getEntityManager().merge(assignment);
    }

    boolean remove(Sku sku) {
        return deleteById(sku.value());
    }
}
