package io.passerelle.supplier.order;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.matching.SupplierKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which order lines a supplier has surely subtracted from the stock it states.
@Singleton
public class SubtractedLines {
    private final PurchaseOrderRepository purchaseOrders;
    private final KnownOrderRepository orders;
    private final OrderJson json;

    SubtractedLines(
            PurchaseOrderRepository purchaseOrders, KnownOrderRepository orders, OrderJson json) {
        this.purchaseOrders = purchaseOrders;
        this.orders = orders;
        this.json = json;
    }

    /// Of purchase orders that were on the supplier's server within [SupplierStock#REMEMBERED]
    /// before this moment. One that is or may be cancelled there counts for nothing, and of one
    /// whose order has changed the smaller number: a person may have told the supplier or not.
    @Transactional
    public List<SupplierStock.Contained> by(SupplierKey supplier, Instant moment) {
        return purchaseOrders
                .sent(supplier, moment.minus(SupplierStock.REMEMBERED), moment)
                .stream()
                .flatMap(purchaseOrder -> of(purchaseOrder).stream())
                .toList();
    }

    private List<SupplierStock.Contained> of(PurchaseOrderEntity purchaseOrder) {
        SupplierOrder content = json.content(purchaseOrder.content);
        Map<LineId, Integer> wanted = wanted(purchaseOrder);
        return content.items().stream()
                .map(item ->
                        new SupplierStock.Contained(
                                item.line(),
                                Math.min(item.quantity(), wanted.getOrDefault(item.line(), 0))))
                .toList();
    }

    private Map<LineId, Integer> wanted(PurchaseOrderEntity purchaseOrder) {
        return switch (purchaseOrder.state) {
            case SENT, CHANGED_AFTER_SENDING, TOO_LATE ->
                    orders.of(new OrderId(purchaseOrder.orderId))
                            .map(known -> units(json.order(known.state)))
                            .orElse(Map.of());
            case CANCEL_DUE, CANCEL_SENDING, CANCEL_REQUESTED, CANCEL_CONFIRMED -> Map.of();
            case WAITING, TO_APPROVE, DUE, SENDING, CANCELLED, PARKED -> Map.of();
        };
    }

    private static Map<LineId, Integer> units(PlacedOrder order) {
        return order.lines().stream()
                .collect(Collectors.toMap(OrderLine::id, OrderLine::takenFromStock));
    }
}
