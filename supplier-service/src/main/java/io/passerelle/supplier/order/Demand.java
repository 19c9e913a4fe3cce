package io.passerelle.supplier.order;

import io.passerelle.supplier.document.SupplierOrder;

/// What an order's newest state asks of one supplier.
sealed interface Demand {

    /// To ship this.
    ///
    /// @param due false while the order waits for its payment, and once that was given back
    record Goods(SupplierOrder content, boolean due) implements Demand {}

    /// To ship nothing.
    record Nothing(String why) implements Demand {}
}
