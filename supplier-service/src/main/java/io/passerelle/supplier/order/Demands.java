package io.passerelle.supplier.order;

import io.passerelle.common.order.Buyer;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.matching.Split;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Supplier;
import java.util.List;
import java.util.Optional;

/// Reads from an order and its [Split] what each supplier is asked for.
public final class Demands {
    static final String CANCELLED = "the order was cancelled";

    private final PlacedOrder order;
    private final Split split;

    public Demands(PlacedOrder order, Split split) {
        this.order = order;
        this.split = split;
    }

    /// @param supplier empty if it is not declared any more
    Demand of(SupplierKey key, Optional<Supplier> supplier, String number) {
        if (order.deleted()) {
            return new Demand.Nothing("the order was deleted");
        }
        if (order.wasCancelled()) {
            return new Demand.Nothing(CANCELLED);
        }
        if (split.linesOf(key).isEmpty()) {
            return new Demand.Nothing("the order has no units for this supplier to ship any more");
        }
        return new Demand.Goods(
                content(key, supplier.map(Supplier::name).orElse(key.value()), number),
                supplier.filter(s -> s.sending().when().hasComeFor(order)).isPresent());
    }

    /// As a whole, in Shopify, which allows that only before anything was shipped.
    boolean orderWasCancelled() {
        return order.wasCancelled();
    }

    /// What the supplier's file would say.
    public SupplierOrder content(SupplierKey key, String supplierName, String number) {
        Buyer buyer = order.buyer();
        List<SupplierOrder.Item> items = split.linesOf(key).stream().map(Demands::item).toList();
        return new SupplierOrder(
                number,
                key.value(),
                supplierName,
                order.id(),
                order.name(),
                order.createdAt(),
                buyer == null ? null : buyer.email(),
                buyer == null ? null : buyer.shipTo(),
                items);
    }

    private static SupplierOrder.Item item(OrderLine line) {
        return new SupplierOrder.Item(
                line.id(),
                line.sku(),
                line.title(),
                line.current(),
                line.unitPrice(),
                line.currentDiscounts(),
                line.currentTaxes());
    }
}
