package io.passerelle.supplier.inbound;

import io.passerelle.supplier.matching.SupplierKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class VisitRepository implements PanacheRepositoryBase<VisitEntity, String> {

    Optional<VisitEntity> of(SupplierKey supplier) {
        return findByIdOptional(supplier.value());
    }

    VisitEntity get(SupplierKey supplier) {
        return of(supplier)
                .orElseGet(() -> {
                    var row = new VisitEntity(supplier.value());
                    persist(row);
                    return row;
                });
    }
}
