package io.passerelle.supplier.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// What suppliers are or were sent, as text. Holds personal data.
@ApplicationScoped
public class Documents {
    private final PurchaseOrderRepository purchaseOrders;

    Documents(PurchaseOrderRepository purchaseOrders) {
        this.purchaseOrders = purchaseOrders;
    }

    /// Empty if there is no such purchase order, it was not written yet, or its buyer is forgotten.
    @Transactional
    public Optional<String> of(String number) {
        return purchaseOrders.of(number).flatMap(found -> Optional.ofNullable(found.document));
    }
}
