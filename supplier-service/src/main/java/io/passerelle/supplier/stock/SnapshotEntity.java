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

    /// As JSON.
    String items;

    String state;
    String reason;
    Instant changedAt;

    @Version @Nullable Long version;

    SnapshotEntity() {}

    SnapshotEntity(String supplier, String snapshotId, Instant takenAt, String items, Instant at) {
        this.supplier = supplier;
        this.snapshotId = snapshotId;
        this.takenAt = takenAt;
        this.items = items;
        this.state = PENDING;
        this.reason = "";
        this.changedAt = at;
    }

    void replace(String newId, Instant newTakenAt, String newItems, Instant at) {
        snapshotId = newId;
        takenAt = newTakenAt;
        items = newItems;
        become(PENDING, "", at);
    }

    void become(String next, String why, Instant at) {
        state = next;
        reason = why;
        changedAt = at;
    }
}
