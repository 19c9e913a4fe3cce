package io.passerelle.supplier.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "redacted_order")
class RedactedOrderEntity {
    @Id long orderId;
    Instant redactedAt;

    RedactedOrderEntity() {}

    RedactedOrderEntity(long orderId, Instant redactedAt) {
        this.orderId = orderId;
        this.redactedAt = redactedAt;
    }
}
