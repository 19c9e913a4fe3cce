package io.passerelle.supplier.shopify;

import io.passerelle.common.value.LineId;
import java.util.List;

/// An order as Shopify shows it to those who ship.
///
/// @param fulfilmentOrders by location; empty for some seconds after an order was placed, and
///   without those the token may not see
public record OrderToShip(boolean cancelled, List<FulfilmentOrder> fulfilmentOrders) {

    public OrderToShip {
        fulfilmentOrders = List.copyOf(fulfilmentOrders);
    }

    /// Units of a line not yet shipped, wherever they are.
    public int remaining(LineId line) {
        return fulfilmentOrders.stream().mapToInt(f -> f.remaining(line)).sum();
    }
}
