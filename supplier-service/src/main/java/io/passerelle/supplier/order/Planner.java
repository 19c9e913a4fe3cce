package io.passerelle.supplier.order;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.supplier.document.PurchaseOrderNumber;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.matching.Split;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Suppliers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the purchase orders of an order what its newest state asks for. The same state twice
/// changes nothing. Runs in the caller's transaction.
@Singleton
class Planner {
    private final Suppliers suppliers;
    private final Splits splits;
    private final PurchaseOrderRepository purchaseOrders;
    private final HeldLines heldLines;
    private final Timing timing;
    private final CancelDocuments cancellations;
    private final OrderJson json;
    private final Errands errands;
    private final Clock clock;

    Planner(
            Suppliers suppliers,
            Splits splits,
            PurchaseOrderRepository purchaseOrders,
            HeldLines heldLines,
            Timing timing,
            CancelDocuments cancellations,
            OrderJson json,
            Errands errands,
            Clock clock) {
        this.suppliers = suppliers;
        this.splits = splits;
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
        Map<SupplierKey, PurchaseOrderEntity> known = known(order);
        Split split = splits.of(order, bound(known), splits.fresh(order));
        boolean wanted = !order.wasCancelled() && !order.deleted();
        if (wanted && !split.unclear().isEmpty()) {
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

    /// The lines that cannot be given to anybody before their products are known.
    List<LineId> unclear(PlacedOrder order) {
        return order.test() || order.wasCancelled() || order.deleted()
                ? List.of()
                : splits.of(order, bound(known(order)), splits.fresh(order)).unclear().stream()
                        .map(OrderLine::id)
                        .toList();
    }

    /// Whether the order asks for exactly what the purchase order says, and for it now.
    boolean wants(PlacedOrder order, PurchaseOrderEntity purchaseOrder) {
        SupplierKey key = new SupplierKey(purchaseOrder.supplier);
        Split split = splits.of(order, bound(known(order)), splits.known(order));
        Demands demands = new Demands(order, split);
        return split.unclear().isEmpty()
                && demands.of(key, suppliers.find(key), purchaseOrder.number)
                        instanceof Demand.Goods(SupplierOrder content, boolean due)
                && due
                && content.equals(json.content(purchaseOrder.content));
    }

    private Map<SupplierKey, PurchaseOrderEntity> known(PlacedOrder order) {
        Map<SupplierKey, PurchaseOrderEntity> known = new HashMap<>();
        purchaseOrders.of(order.id()).forEach(p -> known.put(new SupplierKey(p.supplier), p));
        return known;
    }

    private Map<LineId, SupplierKey> bound(Map<SupplierKey, PurchaseOrderEntity> known) {
        Map<LineId, SupplierKey> bound = new HashMap<>();
        known.forEach((key, purchaseOrder) -> {
            if (purchaseOrder.state.isFrozen() || purchaseOrder.isUndecided()) {
                json.content(purchaseOrder.content)
                        .items()
                        .forEach(item -> bound.put(item.line(), key));
            }
        });
        return bound;
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
        if (next != before || (next == PurchaseOrderState.CHANGED_AFTER_SENDING && !told)) {
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

    /// Whether the supplier is still to be told that nothing of it is wanted.
    boolean wantsNothingOf(PlacedOrder order, PurchaseOrderEntity purchaseOrder) {
        SupplierKey key = new SupplierKey(purchaseOrder.supplier);
        Split split = splits.of(order, bound(known(order)), splits.known(order));
        return new Demands(order, split).of(key, suppliers.find(key), purchaseOrder.number)
                instanceof Demand.Nothing;
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
