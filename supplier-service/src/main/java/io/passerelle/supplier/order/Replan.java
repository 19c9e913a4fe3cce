package io.passerelle.supplier.order;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeSet;

/// Applies the newest known state of an order once more, to the suppliers declared now.
@ApplicationScoped
public class Replan {
    private final KnownOrderRepository orders;
    private final PurchaseOrderRepository purchaseOrders;
    private final HeldLineRepository heldLines;
    private final Splits splits;
    private final Wishes wishes;
    private final Planner planner;
    private final OrderJson json;

    Replan(
            KnownOrderRepository orders,
            PurchaseOrderRepository purchaseOrders,
            HeldLineRepository heldLines,
            Splits splits,
            Wishes wishes,
            Planner planner,
            OrderJson json) {
        this.orders = orders;
        this.purchaseOrders = purchaseOrders;
        this.heldLines = heldLines;
        this.splits = splits;
        this.wishes = wishes;
        this.planner = planner;
        this.json = json;
    }

    /// Orders for which another declaration of suppliers may change something: with held lines, or
    /// waiting to be sent. The oldest first.
    @Transactional
    public List<OrderId> unsettled() {
        var ids = new TreeSet<>(heldLines.orders());
        ids.addAll(purchaseOrders.ordersThatWait());
        return ids.stream().map(OrderId::new).toList();
    }

    @Transactional
    public void again(OrderId id) {
        orders.of(id).map(known -> json.order(known.state)).ifPresent(planner::plan);
    }

    /// The lines of an order whose products must be looked up before it can be planned.
    @Transactional
    public List<LineId> unclear(OrderId id) {
        return orders.of(id)
                .map(known -> wishes.unclear(json.order(known.state)))
                .orElse(List.of());
    }

    /// Whether a line is held though somebody has been assigned to it. While products are looked up
    /// nothing is done about it: whoever looks them up plans the order.
    @Transactional
    public boolean remains(OrderId id) {
        if (!unclear(id).isEmpty()) {
            return false;
        }
        var skus = heldLines.of(id).stream().flatMap(line -> Sku.parse(line.sku).stream()).toList();
        return !splits.assigned(skus).isEmpty();
    }
}
