package io.passerelle.supplier.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "supplier_snapshot")
class SnapshotEntity {
    /// `pending`: sync-service has not taken it yet.
    static final String PENDING = "pending";

    static final String TAKEN = "taken";

    /// Sync-service will not have it.
    static final String REFUSED = "refused";

    /// A person decided that it is not needed.
    static final String DISMISSED = "dismissed";

    @Id String supplier;
    String snapshotId;
    Instant takenAt;

    /// Whether `takenAt` is when the supplier wrote it, not when we saw it.
    boolean dated;

    /// As JSON.
    String items;

    String state;
    String reason;
    Instant changedAt;

    @Version @Nullable Long version;

    SnapshotEntity() {}

    void replace(String newId, Instant newTakenAt, boolean isDated, String newItems, Instant at) {
        snapshotId = newId;
        takenAt = newTakenAt;
        dated = isDated;
        items = newItems;
        become(PENDING, "", at);
    }

    void become(String next, String why, Instant at) {
        state = next;
        reason = why;
        changedAt = at;
    }
}
