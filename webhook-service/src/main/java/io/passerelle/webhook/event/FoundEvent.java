package io.passerelle.webhook.event;

import io.passerelle.common.value.OrderId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event without its body, for people.
///
/// @param state `waiting`, `parked`, or what came of it, see [EventSummary]
/// @param orderId null until the body was read, or if it is about no order
/// @param handledAt null while it waits or is parked
@RegisterForReflection
public record FoundEvent(
        long id,
        String source,
        String webhookId,
        String topic,
        String state,
        @Nullable OrderId orderId,
        String triggeredAt,
        Instant receivedAt,
        @Nullable Instant handledAt) {}
