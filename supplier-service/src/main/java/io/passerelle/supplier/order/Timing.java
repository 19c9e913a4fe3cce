package io.passerelle.supplier.order;

import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Inbox;
import io.passerelle.supplier.partner.Sending;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a supplier's declaration says about when a purchase order may be sent.
@Singleton
class Timing {
    private final Suppliers suppliers;

    Timing(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /// Too young an order waits: its buyer may still change it.
    void apply(PurchaseOrderEntity purchaseOrder, SupplierOrder content) {
        purchaseOrder.notBefore =
                sending(purchaseOrder)
                        .map(Sending::minimumAge)
                        .filter(Duration::isPositive)
                        .map(age -> content.orderedAt().plus(age))
                        .orElse(null);
    }

    /// What is due, but has to be approved first and is not.
    PurchaseOrderState approved(PurchaseOrderState next, PurchaseOrderEntity purchaseOrder) {
        boolean missing =
                purchaseOrder.approvedAt == null
                        && sending(purchaseOrder).filter(Sending::approval).isPresent();
        return next == PurchaseOrderState.DUE && missing ? PurchaseOrderState.TO_APPROVE : next;
    }

    /// When a purchase order sent at this time should be acknowledged; empty if nothing is agreed.
    Optional<Instant> acknowledgeBy(PurchaseOrderEntity purchaseOrder, Instant sentAt) {
        return suppliers
                .find(new SupplierKey(purchaseOrder.supplier))
                .map(Supplier::inbox)
                .map(Inbox::acknowledgeWithin)
                .map(sentAt::plus);
    }

    private Optional<Sending> sending(PurchaseOrderEntity purchaseOrder) {
        return suppliers.find(new SupplierKey(purchaseOrder.supplier)).map(Supplier::sending);
    }
}
