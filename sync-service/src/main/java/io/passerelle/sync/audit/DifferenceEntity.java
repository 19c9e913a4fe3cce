package io.passerelle.sync.audit;

import io.passerelle.common.value.Sku;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_difference")
class DifferenceEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "audit_id")
    long auditId;

    @Enumerated(EnumType.STRING)
    Difference.Kind kind;

    @Nullable Sku sku;

    @Column(name = "movement_key")
    @Nullable String key;

    String detail;

    @SuppressWarnings("NullAway.Init")
    protected DifferenceEntity() {}

    DifferenceEntity(long auditId, Difference difference) {
        this.auditId = auditId;
        this.kind = difference.kind();
        this.sku = difference.sku();
        this.key = difference.key();
        this.detail = difference.detail();
    }

    Difference difference() {
        return new Difference(kind, sku, key, detail);
    }
}
