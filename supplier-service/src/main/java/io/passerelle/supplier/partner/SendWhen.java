package io.passerelle.supplier.partner;

import io.passerelle.common.order.PlacedOrder;

/// When a supplier is sent an order.
public enum SendWhen {
    /// As soon as it is known.
    CREATED,
    /// Once the money has arrived.
    PAID;

    public boolean hasComeFor(PlacedOrder order) {
        return switch (this) {
            case CREATED -> true;
            case PAID -> order.payment().hasBeenPaid();
        };
    }
}
