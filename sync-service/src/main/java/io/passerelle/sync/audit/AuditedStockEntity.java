package io.passerelle.sync.audit;

import io.passerelle.common.value.Sku;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// FileMaker's stock as an audit saw it: what the next one starts from.
@Entity
@Table(name = "audited_stock")
class AuditedStockEntity {
    @Id String sku;

    int units;

    /// What was booked before this time is in `units`, what was booked later is not.
    @Column(name = "seen_at")
    Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected AuditedStockEntity() {}

    AuditedStockEntity(Sku sku, int units, Instant seenAt) {
        this.sku = sku.value();
        this.units = units;
        this.seenAt = seenAt;
    }
}
