package io.passerelle.webhook.event;

import io.passerelle.common.value.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An event as it is kept.
///
/// @param order the order it is about, if that is known by now
/// @param fetched whether we fetched it ourselves
/// @param result what became of it, null if nothing did yet
record StoredEvent(
        long id,
        String source,
        String topic,
        String triggeredAt,
        Instant receivedAt,
        BodyState bodyState,
        RawBody body,
        @Nullable OrderId order,
        boolean fetched,
        @Nullable String result) {
    private static final Duration STALE = Duration.ofMinutes(10);

    /// When Shopify says it happened. Only a hint: absent or unreadable, the time of receipt stands
    /// in for it.
    Instant stamp() {
        return triggered().orElse(receivedAt);
    }

    /// Shopify repeats a delivery with the original body for hours; the order may have changed
    /// meanwhile.
    boolean isStale() {
        return triggered().filter(t -> t.plus(STALE).isBefore(receivedAt)).isPresent();
    }

    private Optional<Instant> triggered() {
        try {
            return Optional.of(OffsetDateTime.parse(triggeredAt).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
