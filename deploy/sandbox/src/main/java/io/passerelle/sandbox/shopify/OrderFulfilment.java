package io.passerelle.sandbox.shopify;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Units sent to the buyer.
///
/// @param quantities units by line id
/// @param notified whether the buyer was told by mail
public record OrderFulfilment(
        long id, Instant at, Map<Long, Integer> quantities, Tracking tracking, boolean notified) {

    /// Saved states of earlier versions have no tracking.
    public OrderFulfilment(
            long id,
            Instant at,
            Map<Long, Integer> quantities,
            @Nullable Tracking tracking,
            boolean notified) {
        this.id = id;
        this.at = at;
        this.quantities = Map.copyOf(quantities);
        this.tracking = tracking == null ? Tracking.NONE : tracking;
        this.notified = notified;
    }

    OrderFulfilment with(Tracking corrected) {
        return new OrderFulfilment(id, at, quantities, corrected, notified);
    }
}
