package io.passerelle.supplier.order;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.matching.Split;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Suppliers;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a state of an order asks for, with what was sent of it already. Runs in the caller's
/// transaction and changes nothing.
@Singleton
class Wishes {
    private final Suppliers suppliers;
    private final Splits splits;
    private final PurchaseOrderRepository purchaseOrders;
    private final OrderJson json;

    Wishes(
            Suppliers suppliers,
            Splits splits,
            PurchaseOrderRepository purchaseOrders,
            OrderJson json) {
        this.suppliers = suppliers;
        this.splits = splits;
        this.purchaseOrders = purchaseOrders;
        this.json = json;
    }

    /// The purchase orders there are.
    Map<SupplierKey, PurchaseOrderEntity> known(PlacedOrder order) {
        Map<SupplierKey, PurchaseOrderEntity> known = new HashMap<>();
        purchaseOrders.of(order.id()).forEach(p -> known.put(new SupplierKey(p.supplier), p));
        return known;
    }

    /// The order as it is to be divided now.
    Split split(PlacedOrder order, Collection<PurchaseOrderEntity> known) {
        return splits.of(order, bound(known), splits.fresh(order));
    }

    /// The lines that cannot be given to anybody before their products are known.
    List<LineId> unclear(PlacedOrder order) {
        return order.test() || order.wasCancelled() || order.deleted()
                ? List.of()
                : split(order, known(order).values()).unclear().stream()
                        .map(OrderLine::id)
                        .toList();
    }

    /// Whether the order asks for exactly what the purchase order says, and for it now. It is not
    /// sent, even if that was begun: only what others were sent is settled.
    boolean wants(PlacedOrder order, PurchaseOrderEntity purchaseOrder) {
        SupplierKey key = new SupplierKey(purchaseOrder.supplier);
        Map<SupplierKey, PurchaseOrderEntity> others = known(order);
        others.remove(key);
        Split split = splits.of(order, bound(others.values()), splits.known(order));
        Demands demands = new Demands(order, split);
        return split.unclear().isEmpty()
                && demands.of(key, suppliers.find(key), purchaseOrder.number)
                        instanceof Demand.Goods(SupplierOrder content, boolean due)
                && due
                && content.equals(json.content(purchaseOrder.content));
    }

    /// Whether the supplier is still to be told that nothing of it is wanted.
    boolean wantsNothingOf(PlacedOrder order, PurchaseOrderEntity purchaseOrder) {
        SupplierKey key = new SupplierKey(purchaseOrder.supplier);
        Split split = splits.of(order, bound(known(order).values()), splits.known(order));
        return new Demands(order, split).of(key, suppliers.find(key), purchaseOrder.number)
                instanceof Demand.Nothing;
    }

    private Map<LineId, SupplierKey> bound(Collection<PurchaseOrderEntity> known) {
        Map<LineId, SupplierKey> bound = new HashMap<>();
        for (PurchaseOrderEntity purchaseOrder : known) {
            if (purchaseOrder.state.isFrozen() || purchaseOrder.isUndecided()) {
                SupplierKey key = new SupplierKey(purchaseOrder.supplier);
                json.content(purchaseOrder.content)
                        .items()
                        .forEach(item -> bound.put(item.line(), key));
            }
        }
        return bound;
    }
}
