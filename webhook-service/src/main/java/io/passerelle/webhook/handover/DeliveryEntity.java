package io.passerelle.webhook.handover;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deliveries")
class DeliveryEntity {
    @EmbeddedId DeliveryKey key = new DeliveryKey(0L, "");
    long wanted;
    long delivered;
    String status = "waiting";

    @Column(name = "delivered_at")
    @Nullable Instant deliveredAt;

    /// For Hibernate.
    DeliveryEntity() {}

    DeliveryEntity(DeliveryKey key) {
        this.key = key;
    }

    boolean isOwed() {
        return delivered < wanted;
    }
}
