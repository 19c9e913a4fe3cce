package io.passerelle.webhook.handover;

import io.passerelle.common.value.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a subscriber must hold, for it has accepted it. One that holds less has lost its database,
/// or got an older copy of it back.
///
/// @param orders how many, in any revision
/// @param newest what it accepted last; null if that cannot be told
public record Holdings(long orders, @Nullable Newest newest) {

    /// If only known orders have changed since a copy was made, their number tells nothing; this
    /// does.
    ///
    /// @param version of its state, see [io.passerelle.common.order.PlacedOrder#updatedAt]
    public record Newest(OrderId order, Instant version) {}
}
