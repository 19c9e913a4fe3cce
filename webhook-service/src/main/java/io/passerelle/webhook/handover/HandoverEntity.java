package io.passerelle.webhook.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "handovers")
class HandoverEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "order_id")
    long orderId;

    String subscriber = "";
    long revision;
    Instant at = Instant.EPOCH;
    String outcome = "";

    /// For Hibernate.
    HandoverEntity() {}

    HandoverEntity(DeliveryKey key, long revision, Instant at, String outcome) {
        this.orderId = key.orderId();
        this.subscriber = key.subscriber();
        this.revision = revision;
        this.at = at;
        this.outcome = outcome;
    }
}
