package io.passerelle.common.trace;

import io.passerelle.common.value.OrderId;

/// The trace that each order's newest state came with, as `traceparent`.
interface OrderTraces {
    /// In the caller's transaction.
    void keep(OrderId order, String trace);

    /// `""` if none is known.
    String find(OrderId order);
}
