package io.passerelle.webhook.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "redactions")
class RedactionEntity {
    @Id long id;
    String topic = "";

    @Column(name = "requested_at")
    Instant requestedAt = Instant.EPOCH;

    @Column(name = "erased_at")
    @Nullable Instant erasedAt;

    @Column(name = "completed_at")
    @Nullable Instant completedAt;

    long orders;
    long events;
    long exports;

    @Column(name = "supplier_orders")
    long supplierOrders;

    @Column(name = "purchase_orders")
    long purchaseOrders;

    /// For Hibernate.
    RedactionEntity() {}

    RedactionEntity(long id, String topic, Instant requestedAt) {
        this.id = id;
        this.topic = topic;
        this.requestedAt = requestedAt;
    }
}
