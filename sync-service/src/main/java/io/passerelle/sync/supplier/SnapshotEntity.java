package io.passerelle.sync.supplier;

import io.passerelle.common.stock.SupplierStock;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "supplier_snapshot")
class SnapshotEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "snapshot_id")
    String snapshotId;

    String supplier;

    @Column(name = "taken_at")
    Instant takenAt;

    @Column(name = "received_at")
    Instant receivedAt;

    int items;

    @Enumerated(EnumType.STRING)
    SnapshotState state = SnapshotState.HELD;

    /// Why it was held.
    @Nullable String reason;

    /// The file as it was handed over, while it is held.
    @Nullable String content;

    @SuppressWarnings("NullAway.Init")
    protected SnapshotEntity() {}

    SnapshotEntity(SupplierStock stock, Instant takenAt, Instant receivedAt) {
        this.snapshotId = stock.snapshotId();
        this.supplier = stock.supplier();
        this.takenAt = takenAt;
        this.receivedAt = receivedAt;
        this.items = stock.items().size();
    }

    void hold(String why, String stock) {
        state = SnapshotState.HELD;
        reason = why;
        content = stock;
    }

    void becomes(SnapshotState next) {
        state = next;
        content = null;
    }

    /// If it is in force all the same, a person has confirmed it.
    boolean wasHeld() {
        return reason != null;
    }

    StockFileView view() {
        return new StockFileView(id, supplier, takenAt, receivedAt, items, state, reason);
    }
}
