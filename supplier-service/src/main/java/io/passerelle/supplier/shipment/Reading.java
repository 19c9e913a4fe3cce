package io.passerelle.supplier.shipment;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.notice.ShipmentNotice;
import io.passerelle.supplier.order.OrderedGoods;
import io.passerelle.supplier.order.ParkedOrders;
import io.passerelle.supplier.order.PurchaseOrders;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds what a supplier says has left against the purchase order: it becomes units of its lines,
/// or is held. Runs in the caller's transaction.
@Singleton
class Reading {
    private final PurchaseOrders purchaseOrders;
    private final ParkedOrders parked;
    private final ShipmentRepository shipments;
    private final FulfilmentRepository fulfilments;
    private final Holding holding;

    Reading(
            PurchaseOrders purchaseOrders,
            ParkedOrders parked,
            ShipmentRepository shipments,
            FulfilmentRepository fulfilments,
            Holding holding) {
        this.purchaseOrders = purchaseOrders;
        this.parked = parked;
        this.shipments = shipments;
        this.fulfilments = fulfilments;
        this.holding = holding;
    }

    /// The order whose goods these are; empty if no such purchase order was sent to this supplier,
    /// and then the shipment is held. One of which it was in doubt has arrived: it is shipped.
    Optional<OrderId> order(ShipmentEntity shipment) {
        parked.named(new SupplierKey(shipment.supplier), shipment.orderNumber);
        Optional<OrderedGoods> ordered = purchaseOrders.ordered(shipment.orderNumber);
        Optional<String> objection =
                ordered.isEmpty()
                        ? Optional.of("there is no purchase order " + shipment.orderNumber)
                        : objection(shipment, ordered.get());
        objection.ifPresent(why -> holding.hold(shipment, why));
        return objection.isPresent() ? Optional.empty() : ordered.map(OrderedGoods::order);
    }

    /// A supplier has no say in what another one ships.
    private static Optional<String> objection(ShipmentEntity shipment, OrderedGoods ordered) {
        if (!ordered.supplier().value().equals(shipment.supplier)) {
            return Optional.of(
                    "purchase order "
                            + ordered.number()
                            + " is for another supplier, "
                            + ordered.supplier());
        }
        return ordered.sent()
                ? Optional.empty()
                : Optional.of("purchase order " + ordered.number() + " was never sent");
    }

    /// Where several lines have the SKU it names, it takes the first that others have left.
    void read(ShipmentEntity shipment) {
        OrderedGoods ordered = purchaseOrders.ordered(shipment.orderNumber).orElseThrow();
        try {
            new Allocation(ordered.items(), taken(shipment, ordered))
                    .of(shipment.goods.stream().map(Reading::goods).toList())
                    .forEach((line, units) -> shipment.lines.put(line.value(), units));
        } catch (Allocation.Misfit e) {
            holding.hold(shipment, e.words());
        }
    }

    private Map<LineId, Integer> taken(ShipmentEntity shipment, OrderedGoods ordered) {
        List<LineId> lines = ordered.items().stream().map(SupplierOrder.Item::line).toList();
        Map<LineId, Integer> taken = fulfilments.unitsOfOthers(shipment.id, lines);
        shipments
                .unitsOfOthersWaiting(shipment.id, ordered.order())
                .forEach((line, units) -> taken.merge(line, units, Integer::sum));
        return taken;
    }

    /// What was not asked of Shopify for it is read anew: others may have taken these lines since.
    void unread(ShipmentEntity shipment) {
        if (!fulfilments.anyOf(shipment.id)) {
            shipment.lines.clear();
        }
    }

    private static ShipmentNotice.Goods goods(ShipmentEntity.Goods row) {
        return new ShipmentNotice.Goods(
                row.lineId() == null ? null : new LineId(row.lineId()),
                Sku.parse(row.sku()).orElse(null),
                row.quantity());
    }
}
