package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
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
@Table(name = "sku_decision")
class DecisionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "run_id")
    long runId;

    Sku sku;

    /// Empty: the default one.
    String location;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String reason;

    @Nullable String supplier;

    @Column(name = "file_maker")
    @Nullable Integer stock;

    @Nullable Integer pending;
    @Nullable Integer buffer;
    @Nullable Integer anchor;

    @Column(name = "anchor_at")
    @Nullable Instant anchorAt;

    @Nullable Integer taken;
    @Nullable Integer written;

    @Column(name = "quantity_from")
    @Nullable Integer from;

    @Nullable Integer held;

    @Column(name = "quantity_to")
    @Nullable Integer to;

    @Column(name = "decided_at")
    Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected DecisionEntity() {}

    DecisionEntity(long runId, SkuDecision d, Instant decidedAt) {
        this.runId = runId;
        this.sku = d.sku();
        this.location = d.place();
        this.outcome = d.outcome();
        this.reason = d.reason();
        this.supplier = d.supplier();
        this.stock = d.stock();
        this.pending = d.pending();
        this.buffer = d.buffer();
        this.anchor = d.anchor();
        this.anchorAt = d.anchorAt();
        this.taken = d.taken();
        this.written = d.written();
        this.from = d.from();
        this.held = d.held();
        this.to = d.to();
        this.decidedAt = decidedAt;
    }

    SkuDecision view() {
        return new SkuDecision(
                sku,
                location.isEmpty() ? null : location,
                outcome,
                reason,
                supplier,
                stock,
                pending,
                buffer,
                anchor,
                anchorAt,
                taken,
                written,
                from,
                held,
                to);
    }
}
