package io.passerelle.supplier.circuit;

import io.passerelle.supplier.matching.SupplierKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
class CircuitRepository implements PanacheRepositoryBase<CircuitEntity, String> {

    Optional<CircuitEntity> of(SupplierKey supplier) {
        return findByIdOptional(supplier.value());
    }

    CircuitEntity get(SupplierKey supplier) {
        return of(supplier)
                .orElseGet(() -> {
                    var row = new CircuitEntity(supplier.value());
                    persist(row);
                    return row;
                });
    }

    List<CircuitEntity> all() {
        return listAll();
    }
}
