package io.passerelle.supplier.stock;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
class SnapshotRepository implements PanacheRepositoryBase<SnapshotEntity, String> {

    Optional<SnapshotEntity> of(String supplier) {
        return findByIdOptional(supplier);
    }

    List<SnapshotEntity> in(String state) {
        return list("state = ?1 order by supplier", state);
    }

    void add(SnapshotEntity snapshot) {
        persist(snapshot);
    }
}
