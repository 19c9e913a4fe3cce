package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.matching.SupplierKey;
import java.util.List;

/// What a supplier was asked to ship: no personal data.
///
/// @param sent whether the supplier has the purchase order, or may have it
public record OrderedGoods(
        String number,
        OrderId order,
        SupplierKey supplier,
        boolean sent,
        List<SupplierOrder.Item> items) {

    public OrderedGoods {
        items = List.copyOf(items);
    }
}
