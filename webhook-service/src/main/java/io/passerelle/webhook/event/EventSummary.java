package io.passerelle.webhook.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event without its body.
///
/// @param orderId null until the body was read, or if it is about no order
/// @param handledAt null while it waits or is parked
/// @param result `applied`, `history` (kept, handed to nobody), `outdated`, `nothing`, `redacted`,
///   `exported` or `cancelled` (by a person); null while it waits, `unreadable` while what we
///   fetched ourselves cannot be read, `uninstalled` while the app does not work any more
/// @param bodyState `kept`, `dropped` (its time was over) or `erased` (a person is to be forgotten)
@RegisterForReflection
public record EventSummary(
        Long id,
        String source,
        String webhookId,
        String topic,
        @Nullable Long orderId,
        String triggeredAt,
        Instant receivedAt,
        @Nullable Instant handledAt,
        @Nullable String result,
        String bodyState) {}
