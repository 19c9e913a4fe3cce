package io.passerelle.webhook.order;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "orders")
class OrderEntity {
    @Id long id;
    String name = "";
    Instant version = Instant.EPOCH;
    Instant stamp = Instant.EPOCH;
    long revision;

    @Convert(converter = SealedState.class)
    @Nullable String state;

    @Column(name = "email_hash")
    @Nullable String emailHash;

    /// The request that made it forget its buyer.
    @Nullable Long redaction;

    boolean history;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "deleted_at")
    @Nullable Instant deletedAt;

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Column(name = "changed_at")
    Instant changedAt = Instant.EPOCH;

    @Column(name = "first_source")
    String firstSource = "";

    @Column(name = "last_source")
    String lastSource = "";

    /// For Hibernate.
    OrderEntity() {}

    OrderEntity(long id, String source, Instant now) {
        this.id = id;
        this.firstSource = source;
        this.lastSource = source;
        this.receivedAt = now;
        this.changedAt = now;
    }

    void changed(String source, Instant now) {
        lastSource = source;
        changedAt = now;
        revision++;
    }
}
