package io.passerelle.supplier.order;

/// How many purchase orders of a supplier are in a state.
record StateCount(String supplier, PurchaseOrderState state, long number) {}
