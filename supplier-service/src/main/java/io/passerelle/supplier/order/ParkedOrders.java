package io.passerelle.supplier.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/// Purchase orders that need a person.
@ApplicationScoped
public class ParkedOrders {
    private final PurchaseOrderRepository purchaseOrders;
    private final Settlement settlement;

    ParkedOrders(PurchaseOrderRepository purchaseOrders, Settlement settlement) {
        this.purchaseOrders = purchaseOrders;
        this.settlement = settlement;
    }

    /// Called once for every time a purchase order is parked: gives the reason. Called again while
    /// it still is, that is a person's wish to have it sent: it is released. Empty in that case,
    /// and if it is not parked at all.
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<String> announceOrRelease(String number) {
        PurchaseOrderEntity purchaseOrder = purchaseOrders.of(number).orElseThrow();
        if (purchaseOrder.state != PurchaseOrderState.PARKED) {
            return Optional.empty();
        }
        if (!purchaseOrder.announced) {
            purchaseOrder.announced = true;
            return Optional.of(purchaseOrder.reason);
        }
        settlement.release(purchaseOrder);
        return Optional.empty();
    }

    @Transactional
    public boolean isUnannounced(String number) {
        return purchaseOrders
                .of(number)
                .filter(p -> p.state == PurchaseOrderState.PARKED && !p.announced)
                .isPresent();
    }
}
