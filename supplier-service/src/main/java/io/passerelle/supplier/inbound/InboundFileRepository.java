package io.passerelle.supplier.inbound;

import static io.passerelle.supplier.inbound.FileState.APPLIED;
import static io.passerelle.supplier.inbound.FileState.PARKED;
import static io.passerelle.supplier.inbound.FileState.REFUSED;

import io.passerelle.supplier.matching.SupplierKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
class InboundFileRepository implements PanacheRepositoryBase<InboundFileEntity, String> {

    Optional<InboundFileEntity> of(String id) {
        return findByIdOptional(id);
    }

    InboundFileEntity get(String id) {
        return of(id).orElseThrow();
    }

    void add(InboundFileEntity file) {
        persist(file);
    }

    void remove(InboundFileEntity file) {
        delete(file);
    }

    /// Those that should be there still; their content is not read.
    List<OpenFile> open(SupplierKey supplier) {
        return getEntityManager()
                .createQuery(
                        "select id, name, size, modifiedAt, state, seenAt, sha256 from"
                                + " InboundFileEntity where supplier = ?1 and archivedAt is null"
                                + " and state <> ?2 order by seenAt, id",
                        OpenFile.class)
                .setParameter(1, supplier.value())
                .setParameter(2, REFUSED)
                .getResultList();
    }

    boolean isRefused(SupplierKey supplier, String shown) {
        return count("supplier = ?1 and name = ?2 and state = ?3", supplier.value(), shown, REFUSED)
                > 0;
    }

    long refused(SupplierKey supplier) {
        return count("supplier = ?1 and state = ?2", supplier.value(), REFUSED);
    }

    /// Whether another file of the same content and kind was applied.
    boolean wasApplied(InboundFileEntity file) {
        return count(
                        "supplier = ?1 and kind = ?2 and sha256 = ?3 and state = ?4 and id <> ?5",
                        file.supplier,
                        file.kind,
                        file.sha256,
                        APPLIED,
                        file.id)
                > 0;
    }

    List<InboundFileEntity> newest(String supplier, int limit) {
        String of = supplier.isEmpty() ? "?1 = ''" : "supplier = ?1";
        return find(of + " order by seenAt desc, id", supplier).page(0, limit).list();
    }

    List<InboundFileEntity> newest(String supplier, FileState state, int limit) {
        String of = supplier.isEmpty() ? "?1 = ''" : "supplier = ?1";
        return find(of + " and state = ?2 order by seenAt desc, id", supplier, state)
                .page(0, limit)
                .list();
    }

    long number(FileState state) {
        return count("state", state);
    }

    /// Settled, and still there under its name.
    long notArchived() {
        return count("archivedAt is null and state in ?1", List.of(APPLIED, FileState.DUPLICATE));
    }

    Optional<Instant> oldestParked() {
        return getEntityManager()
                .createQuery(
                        "select settledAt from InboundFileEntity where state = ?1 order by settledAt",
                        Instant.class)
                .setParameter(1, PARKED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /// With content, settled before this time, and not waiting for a person.
    List<InboundFileEntity> keptSince(Instant before, int limit) {
        return find("kept = true and settledAt < ?1 and state <> ?2", before, PARKED)
                .page(0, limit)
                .list();
    }

    List<InboundFileEntity> naming(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : list(
                        "select distinct f from InboundFileEntity f join f.mentions m where m in"
                                + " ?1",
                        numbers);
    }

    /// Fetched since, and nobody knows whom they name: they cannot be read.
    List<InboundFileEntity> unread(Collection<String> suppliers, Instant since) {
        return suppliers.isEmpty()
                ? List.of()
                : list(
                        "supplier in ?1 and fetchedAt >= ?2 and kind <> 'stock' and kept = true"
                                + " and mentions is empty",
                        suppliers,
                        since);
    }
}
