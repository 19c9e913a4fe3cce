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

    @Column(name = "owed_since")
    @Nullable Instant owedSince;

    /// Null unless it may be called before its own pause is over.
    @Column(name = "in_turn_since")
    @Nullable Instant inTurnSince;

    /// For Hibernate.
    DeliveryEntity() {}

    DeliveryEntity(DeliveryKey key) {
        this.key = key;
    }

    void owe(long revision, Instant now) {
        wanted = Math.max(wanted, revision);
        owedSince = isOwed() && owedSince == null ? now : owedSince;
    }

    void accepted(long revision, Instant now) {
        delivered = Math.max(delivered, revision);
        deliveredAt = now;
        status = "accepted";
        owedSince = isOwed() ? now : null;
        inTurnSince = null;
    }

    void forgotten(Instant now) {
        delivered = 0;
        status = "to be sent again";
        owedSince = now;
    }

    /// At the end of the queue, so that one that always fails keeps no other from its turn.
    void waits(String why, Instant now) {
        status = why;
        inTurnSince = now;
    }

    void called() {
        status = "its turn has come";
        inTurnSince = null;
    }

    void refused(String why) {
        status = why;
        inTurnSince = null;
    }

    /// Nothing is owed until the order changes again.
    void waived() {
        wanted = delivered;
        status = "cancelled by a person";
        owedSince = null;
        inTurnSince = null;
    }

    boolean isOwed() {
        return delivered < wanted;
    }
}
