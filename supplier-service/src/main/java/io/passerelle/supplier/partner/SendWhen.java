package io.passerelle.supplier.partner;

import io.passerelle.common.order.PlacedOrder;

/// When a supplier is sent an order.
public enum SendWhen {
    /// As soon as it is known.
    CREATED,
    /// Once the money has arrived, and while not all of it was given back.
    PAID;

    public boolean hasComeFor(PlacedOrder order) {
        return switch (this) {
            case CREATED -> true;
            case PAID ->
                    switch (order.payment()) {
                        case PAID, PARTIALLY_REFUNDED -> true;
                        case PENDING, AUTHORIZED, PARTIALLY_PAID -> false;
                        case REFUNDED, VOIDED, EXPIRED, UNKNOWN -> false;
                    };
        };
    }
}
