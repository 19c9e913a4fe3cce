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
    private static final String DROP =
            "update versioned InboundFileEntity set content = ?1, kept = false, reason = ?2 where";

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
                        "select id, name, size, modifiedAt, listedAt, state, seenAt, sha256 from"
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

    /// The newest first, without their content.
    ///
    /// @param supplier its key, `""` for all
    /// @param states at least one
    List<ListedFile> newest(String supplier, Collection<FileState> states, int limit) {
        return getEntityManager()
                .createQuery(
                        "select id, supplier, name, kind, state, reason, kept, size, sha256, seenAt,"
                                + " fetchedAt, settledAt, archivedAt, movedTo from InboundFileEntity"
                                + " where (?1 = '' or supplier = ?1) and state in ?2"
                                + " order by seenAt desc, id",
                        ListedFile.class)
                .setParameter(1, supplier)
                .setParameter(2, states)
                .setMaxResults(limit)
                .getResultList();
    }

    long number(FileState state) {
        return count("state", state);
    }

    /// Settled, and still there under its name.
    long notArchived() {
        return count("archivedAt is null and state in ?1", List.of(APPLIED, FileState.DUPLICATE));
    }

    Optional<Instant> oldestNotArchived() {
        return oldest("archivedAt is null and state in ?1", List.of(APPLIED, FileState.DUPLICATE));
    }

    Optional<Instant> oldestParked() {
        return oldest("state in ?1", List.of(PARKED));
    }

    private Optional<Instant> oldest(String condition, List<FileState> states) {
        return getEntityManager()
                .createQuery(
                        "select settledAt from InboundFileEntity where settledAt is not null and "
                                + condition
                                + " order by settledAt",
                        Instant.class)
                .setParameter(1, states)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /// Of those settled before this time and not waiting for a person; their hash stays.
    int dropContentSettledBefore(Instant time) {
        return update(
                DROP + " kept = true and settledAt < ?3 and state <> ?4",
                new byte[0],
                "",
                time,
                PARKED);
    }

    void dropContent(Collection<String> ids) {
        if (!ids.isEmpty()) {
            update(DROP + " id in ?3", new byte[0], "", ids);
        }
    }

    List<String> naming(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select distinct f.id from InboundFileEntity f join f.mentions m"
                                        + " where m in ?1",
                                String.class)
                        .setParameter(1, numbers)
                        .getResultList();
    }

    /// Fetched since, and nobody knows whom they name: they cannot be read.
    List<String> unread(Collection<String> suppliers, Instant since) {
        return suppliers.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select id from InboundFileEntity where supplier in ?1 and"
                                        + " fetchedAt >= ?2 and kind <> 'stock' and kept = true"
                                        + " and mentions is empty",
                                String.class)
                        .setParameter(1, suppliers)
                        .setParameter(2, since)
                        .getResultList();
    }
}
