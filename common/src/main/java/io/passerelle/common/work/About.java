package io.passerelle.common.work;

import io.passerelle.common.value.OrderId;
import org.jspecify.annotations.Nullable;

/// What a unit of work is about, for people who search.
///
/// @param order null if it is about no order, or none that is known
/// @param subscriber who is to get something by it: `sync`, `supplier`, or a supplier's key; `""`
///   if nobody
public record About(@Nullable OrderId order, String subscriber) {

    public static About nothing() {
        return new About(null, "");
    }

    public static About order(OrderId order) {
        return new About(order, "");
    }
}
