package io.passerelle.supplier.shipment;

import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.order.BuyerForgotten;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// A tracking number leads to an address. It goes with the buyer, except where it may still be
/// needed to find out what was shipped: a shipment on its way waits for a day at most.
@Singleton
class ShipmentForgetting {
    private final ShipmentRepository shipments;

    ShipmentForgetting(ShipmentRepository shipments) {
        this.shipments = shipments;
    }

    void forget(@Observes BuyerForgotten forgotten) {
        OrderId order = forgotten.order();
        shipments.settled(order).forEach(shipment -> shipment.tracking = "");
    }
}
