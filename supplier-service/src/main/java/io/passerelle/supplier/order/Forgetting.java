package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.document.SupplierOrder;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Forgets the buyer of one order: of what was sent, number, lines, state and proof stay; what was
/// not sent yet is parked, for nobody can deliver to a blank. Runs in the caller's transaction.
@Singleton
class Forgetting {
    private static final String NOT_SENT =
            "the buyer was erased at Shopify's request before this was sent, and nothing was sent."
                    + " If the goods are still owed, order them from the supplier by hand; else"
                    + " cancel the order in Shopify";

    private final KnownOrderRepository orders;
    private final PurchaseOrderRepository purchaseOrders;
    private final RedactedOrderRepository redacted;
    private final OrderJson json;
    private final Errands errands;
    private final Correspondence correspondence;
    private final Event<BuyerForgotten> forgotten;
    private final Clock clock;

    Forgetting(
            KnownOrderRepository orders,
            PurchaseOrderRepository purchaseOrders,
            RedactedOrderRepository redacted,
            OrderJson json,
            Errands errands,
            Correspondence correspondence,
            Event<BuyerForgotten> forgotten,
            Clock clock) {
        this.orders = orders;
        this.purchaseOrders = purchaseOrders;
        this.redacted = redacted;
        this.json = json;
        this.errands = errands;
        this.correspondence = correspondence;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    /// How many purchase orders held somebody; empty if one of them is being sent, or may have
    /// arrived and its server is still to be asked: then nothing is changed yet.
    Optional<Integer> forget(OrderId id) {
        List<PurchaseOrderEntity> its = purchaseOrders.of(id);
        if (its.stream().anyMatch(p -> p.state.isOnItsWay())) {
            return Optional.empty();
        }
        redacted.mark(id, clock.instant());
        orders.of(id)
                .ifPresent(known ->
                        known.state = json.write(json.order(known.state).withoutPersonalData()));
        its.stream()
                .map(p -> p.createdAt)
                .min(Instant::compareTo)
                .ifPresent(since ->
                        correspondence.forget(
                                its.stream().map(p -> p.number).toList(),
                                its.stream().map(p -> p.supplier).toList(),
                                since));
        forgotten.fire(new BuyerForgotten(id));
        return Optional.of((int) its.stream().filter(this::empty).count());
    }

    /// Whether it held somebody.
    private boolean empty(PurchaseOrderEntity purchaseOrder) {
        SupplierOrder content = json.content(purchaseOrder.content);
        purchaseOrder.answerNote = purchaseOrder.answerNote == null ? null : "";
        if (purchaseOrder.document == null && content.equals(content.withoutPersonalData())) {
            return false;
        }
        purchaseOrder.content = json.write(content.withoutPersonalData());
        purchaseOrder.document = null;
        if (purchaseOrder.state == PurchaseOrderState.DUE
                || purchaseOrder.state == PurchaseOrderState.TO_APPROVE) {
            purchaseOrder.become(PurchaseOrderState.PARKED, NOT_SENT, clock.instant());
            errands.parkedOrNot(purchaseOrder.number);
        }
        return true;
    }
}
