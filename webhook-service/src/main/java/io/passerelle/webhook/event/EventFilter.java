package io.passerelle.webhook.event;

import io.passerelle.common.value.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which events are meant: those for which all that is given holds.
///
/// @param order null for any
/// @param topic such as `orders/create`, `""` for any
/// @param state `waiting`, `parked`, or a result, see [EventSummary]; `""` for any
/// @param since received then or later, null for any time
/// @param until received before, null for any time
public record EventFilter(
        @Nullable OrderId order,
        String topic,
        String state,
        @Nullable Instant since,
        @Nullable Instant until) {}
