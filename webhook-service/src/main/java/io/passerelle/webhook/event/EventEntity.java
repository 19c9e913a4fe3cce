package io.passerelle.webhook.event;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
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

    @Convert(converter = SealedBody.class)
    byte[] body = {};

    @Column(name = "body_state")
    String bodyState = BodyState.KEPT.word();

    @Column(name = "body_sha256")
    @Nullable String bodySha256;

    @Column(name = "body_size")
    @Nullable Long bodySize;

    @Column(name = "order_id")
    @Nullable Long orderId;

    @Nullable Instant version;
    boolean awaited;

    @Column(name = "handled_at")
    @Nullable Instant handledAt;

    @Nullable String result;

    boolean hasBody() {
        return BodyState.of(bodyState) == BodyState.KEPT;
    }

    /// The body for a search in it: what is no UTF-8 in it is lost.
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    void dropBody() {
        bodySha256 = Sha256.of(body);
        bodySize = (long) body.length;
        body = new byte[0];
        bodyState = BodyState.DROPPED.word();
    }

    void eraseBody() {
        bodySha256 = null;
        bodySize = null;
        body = new byte[0];
        bodyState = BodyState.ERASED.word();
    }

    void handle(Instant now, String how) {
        handledAt = now;
        result = how;
    }

    /// Empty unless we fetched it ourselves.
    Optional<Fetching> fetching() {
        Long order = orderId;
        Instant fetched = version;
        return order == null || fetched == null
                ? Optional.empty()
                : Optional.of(new Fetching(new OrderId(order), fetched, awaited));
    }
}
