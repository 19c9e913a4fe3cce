package io.passerelle.webhook.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "subscriptions_seen")
class SubscriptionEntity {
    @Id String topic = "";

    @Column(name = "well_at")
    @Nullable Instant wellAt;

    String trouble = "";

    /// For Hibernate.
    SubscriptionEntity() {}

    SubscriptionEntity(String topic) {
        this.topic = topic;
    }

    boolean isTroubled() {
        return !trouble.isEmpty();
    }
}
