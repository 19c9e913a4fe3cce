package io.passerelle.webhook.event;

import io.passerelle.common.value.OrderId;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "events")
class EventEntity {
    @Id long id;
    String source = "";

    @Column(name = "webhook_id")
    String webhookId = "";

    String topic = "";

    @Column(name = "api_version")
    String apiVersion = "";

    @Column(name = "event_id")
    String eventId = "";

    @Column(name = "triggered_at")
    String triggeredAt = "";

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Basic byte[] body = {};

    @Column(name = "order_id")
    @Nullable Long orderId;

    @Nullable Instant version;
    boolean awaited;

    @Column(name = "handled_at")
    @Nullable Instant handledAt;

    @Nullable String result;

    /// Empty unless we fetched it ourselves.
    Optional<Fetching> fetching() {
        Long order = orderId;
        Instant fetched = version;
        return order == null || fetched == null
                ? Optional.empty()
                : Optional.of(new Fetching(new OrderId(order), fetched, awaited));
    }
}
