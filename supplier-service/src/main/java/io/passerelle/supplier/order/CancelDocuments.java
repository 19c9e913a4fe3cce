package io.passerelle.supplier.order;

import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// The documents by which suppliers are asked not to ship what they were sent.
@Singleton
class CancelDocuments {
    private final Suppliers suppliers;
    private final OrderJson json;
    private final Clock clock;

    CancelDocuments(Suppliers suppliers, OrderJson json, Clock clock) {
        this.suppliers = suppliers;
        this.json = json;
        this.clock = clock;
    }

    /// The supplier of a cancelled order is told by a document, once, if its format knows one. What
    /// a person has been asked to tell already is left to that person.
    PurchaseOrderState instead(PurchaseOrderState next, PurchaseOrderEntity purchaseOrder) {
        if (next != PurchaseOrderState.CHANGED_AFTER_SENDING
                || purchaseOrder.cancelAskedAt != null
                || purchaseOrder.reason.equals(Demands.CANCELLED)
                || !isKnownFor(purchaseOrder)) {
            return next;
        }
        purchaseOrder.cancelAskedAt = clock.instant();
        return PurchaseOrderState.CANCEL_DUE;
    }

    /// Whether the supplier's format knows such a document.
    boolean isKnownFor(PurchaseOrderEntity purchaseOrder) {
        return suppliers
                .find(new SupplierKey(purchaseOrder.supplier))
                .flatMap(supplier -> render(purchaseOrder, supplier, clock.instant()))
                .isPresent();
    }

    /// The same text each time it is asked for.
    String document(PurchaseOrderEntity purchaseOrder, Supplier supplier) {
        Instant at = Optional.ofNullable(purchaseOrder.cancelAskedAt).orElseThrow();
        byte[] bytes =
                render(purchaseOrder, supplier, at)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the format of "
                                                + supplier.key()
                                                + " knows no cancellation (any more)"));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Optional<byte[]> render(
            PurchaseOrderEntity purchaseOrder, Supplier supplier, Instant at) {
        return supplier.format().cancellation(json.content(purchaseOrder.content), at);
    }
}
