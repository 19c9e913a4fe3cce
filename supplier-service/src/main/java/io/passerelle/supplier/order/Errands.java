package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.matching.SupplierKey;
import java.time.Instant;

/// What has to be done once a change of purchase orders is committed; called within its
/// transaction.
public interface Errands {

    /// Send what is due for this supplier: at once, or after a pause if its server refused us.
    void upload(SupplierKey supplier);

    /// Plan this order anew: who ships its lines may have changed.
    void replan(OrderId order);

    /// Look up the products of this order's lines in Shopify, then plan it.
    void lookUp(OrderId order);

    /// A purchase order was parked or is parked no longer: keep the list of parked work true.
    void parkedOrNot(String number);

    /// Look at this time what the supplier has answered to a purchase order.
    void answer(String number, Instant due);
}
