package io.passerelle.supplier.order;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.supplier.document.PurchaseOrderNumber;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.matching.Split;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Suppliers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Makes the purchase orders of an order what its newest state asks for. The same state twice
/// changes nothing. Runs in the caller's transaction.
@Singleton
class Planner {
    private static final String LOOKING_UP =
            "the products of its order are being looked up in Shopify";

    private final Suppliers suppliers;
    private final Wishes wishes;
    private final PurchaseOrderRepository purchaseOrders;
    private final HeldLines heldLines;
    private final Timing timing;
    private final CancelDocuments cancellations;
    private final OrderJson json;
    private final Errands errands;
    private final Clock clock;

    Planner(
            Suppliers suppliers,
            Wishes wishes,
            PurchaseOrderRepository purchaseOrders,
            HeldLines heldLines,
            Timing timing,
            CancelDocuments cancellations,
            OrderJson json,
            Errands errands,
            Clock clock) {
        this.suppliers = suppliers;
        this.wishes = wishes;
        this.purchaseOrders = purchaseOrders;
        this.heldLines = heldLines;
        this.timing = timing;
        this.cancellations = cancellations;
        this.json = json;
        this.errands = errands;
        this.clock = clock;
    }

    void plan(PlacedOrder order) {
        if (order.test()) {
            return; // A test order moves stock in Shopify; no supplier may ship it.
        }
        Map<SupplierKey, PurchaseOrderEntity> known = wishes.known(order);
        Split split = wishes.split(order, known.values());
        boolean wanted = !order.wasCancelled() && !order.deleted();
        if (wanted && !split.unclear().isEmpty()) {
            known.values().forEach(purchaseOrder -> keepBack(purchaseOrder, order));
            errands.lookUp(order.id()); // As a whole it waits: a supplier is sent one file, once.
            return;
        }
        heldLines.keep(order, wanted ? split.held() : List.of());
        Demands demands = new Demands(order, split);
        known.forEach((key, purchaseOrder) -> change(purchaseOrder, key, demands));
        split.suppliers().stream()
                .filter(key -> wanted && !known.containsKey(key))
                .forEach(key -> add(order, key, demands));
    }

    /// It would be stopped before its rename for saying something else than the order, again and
    /// again, and others behind it wait.
    private void keepBack(PurchaseOrderEntity purchaseOrder, PlacedOrder order) {
        boolean next =
                purchaseOrder.state == PurchaseOrderState.DUE
                        || purchaseOrder.state == PurchaseOrderState.TO_APPROVE;
        if (next && !wishes.wants(order, purchaseOrder)) {
            purchaseOrder.become(PurchaseOrderState.WAITING, LOOKING_UP, clock.instant());
        }
    }

    private void add(PlacedOrder order, SupplierKey key, Demands demands) {
        String number =
                PurchaseOrderNumber.candidates(order.id(), order.name(), key.value()).stream()
                        .filter(purchaseOrders::isFree)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "no free number for order " + order.id()));
        if (demands.of(key, suppliers.find(key), number) instanceof Demand.Goods goods) {
            PurchaseOrderEntity purchaseOrder =
                    new PurchaseOrderEntity(
                            number,
                            order.id().value(),
                            key.value(),
                            PurchaseOrderNumber.fileName(number),
                            PurchaseOrderState.WAITING,
                            json.write(goods.content()),
                            clock.instant());
            timing.apply(purchaseOrder, goods.content());
            purchaseOrder.state =
                    timing.approved(PurchaseOrderState.WAITING.after(goods, false), purchaseOrder);
            purchaseOrders.add(purchaseOrder);
            start(purchaseOrder.state, key);
        }
    }

    private void change(PurchaseOrderEntity purchaseOrder, SupplierKey key, Demands demands) {
        if (purchaseOrder.isUndecided()) {
            return;
        }
        Demand demand = demands.of(key, suppliers.find(key), purchaseOrder.number);
        SupplierOrder content = json.content(purchaseOrder.content);
        PurchaseOrderState before = purchaseOrder.state;
        boolean differs = differs(before, content, demand);
        if (differs && !before.isFrozen()) {
            purchaseOrder.withdrawApproval();
        }
        PurchaseOrderState next = timing.approved(before.after(demand, differs), purchaseOrder);
        if (demands.orderWasCancelled()) {
            next = cancellations.instead(next, purchaseOrder);
        }
        boolean told = purchaseOrder.cancelAskedAt != null && demand instanceof Demand.Nothing;
        if (next != before
                || (next == PurchaseOrderState.CHANGED_AFTER_SENDING && !told)
                || purchaseOrder.reason.equals(LOOKING_UP)) {
            purchaseOrder.become(next, reason(next, content, demand), clock.instant());
        }
        if (demand instanceof Demand.Goods goods && !next.isFrozen()) {
            purchaseOrder.content = json.write(goods.content());
            timing.apply(purchaseOrder, goods.content());
        }
        if (before == PurchaseOrderState.PARKED && next != before) {
            errands.parkedOrNot(purchaseOrder.number);
        }
        start(next, key);
    }

    /// Sent is sent: only what the supplier would do otherwise counts. Before that, every change.
    private static boolean differs(PurchaseOrderState state, SupplierOrder content, Demand demand) {
        return demand instanceof Demand.Goods goods
                && (state.isFrozen()
                        ? !content.changesTo(goods.content()).isEmpty()
                        : !content.equals(goods.content()));
    }

    private static String reason(PurchaseOrderState next, SupplierOrder content, Demand demand) {
        return switch (demand) {
            case Demand.Nothing(String why) -> why;
            case Demand.Goods(SupplierOrder now, boolean _) ->
                    next != PurchaseOrderState.CHANGED_AFTER_SENDING
                            ? ""
                            : content.changesTo(now).isEmpty()
                                    ? "wanted again after its cancellation, tell the supplier"
                                    : "changed after sending, tell the supplier: "
                                            + String.join("; ", content.changesTo(now));
        };
    }

    private void start(PurchaseOrderState state, SupplierKey key) {
        if (state == PurchaseOrderState.DUE || state == PurchaseOrderState.CANCEL_DUE) {
            errands.upload(key);
        }
    }
}
