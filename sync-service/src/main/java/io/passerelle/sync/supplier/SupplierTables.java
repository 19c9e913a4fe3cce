package io.passerelle.sync.supplier;

import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The stock files that came, and the numbers in force.
@Singleton
class SupplierTables implements PanacheRepository<SnapshotEntity> {
    private final EntityManager entities;

    SupplierTables(EntityManager entities) {
        this.entities = entities;
    }

    Optional<SnapshotEntity> bySnapshotId(String snapshotId) {
        return find("snapshotId", snapshotId).firstResultOptional();
    }

    Optional<SnapshotEntity> current(String supplier) {
        return find("supplier = ?1 and state = ?2", supplier, SnapshotState.CURRENT)
                .firstResultOptional();
    }

    List<SnapshotEntity> current() {
        return list("state", SnapshotState.CURRENT);
    }

    List<SnapshotEntity> held(String supplier) {
        return list("supplier = ?1 and state = ?2", supplier, SnapshotState.HELD);
    }

    /// Newest first.
    List<SnapshotEntity> newest(int limit) {
        return find("order by id desc").page(0, limit).list();
    }

    void forget(String supplier, Instant receivedBefore) {
        delete(
                "supplier = ?1 and receivedAt < ?2 and state in ?3",
                supplier,
                receivedBefore,
                List.of(SnapshotState.PAST, SnapshotState.DROPPED));
    }

    /// What a supplier's file in force says, to be changed in place.
    Map<Sku, SupplierStockEntity> numbers(String supplier) {
        Map<Sku, SupplierStockEntity> numbers = new HashMap<>();
        entities.createQuery(
                        "from SupplierStockEntity where supplier = ?1", SupplierStockEntity.class)
                .setParameter(1, supplier)
                .getResultStream()
                .forEach(n -> numbers.put(n.sku(), n));
        return numbers;
    }

    void add(SupplierStockEntity number) {
        entities.persist(number);
    }

    void remove(SupplierStockEntity number) {
        entities.remove(number);
    }

    /// Of these suppliers' files in force, for a caller that only reads.
    Stream<SupplierStockEntity> numbers(Collection<String> suppliers) {
        return entities.createQuery(
                        "from SupplierStockEntity where supplier in ?1", SupplierStockEntity.class)
                .setParameter(1, suppliers)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream();
    }

    Stream<SupplierStockEntity> numbers(Collection<String> suppliers, Sku sku) {
        return entities.createQuery(
                        "from SupplierStockEntity where supplier in ?1 and skuText = ?2",
                        SupplierStockEntity.class)
                .setParameter(1, suppliers)
                .setParameter(2, sku.value())
                .getResultStream();
    }
}
