package io.passerelle.supplier.order;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// How many purchase orders of a supplier are in a state. Hibernate makes it by its constructor,
/// which a native image must be told.
@RegisterForReflection
record StateCount(String supplier, PurchaseOrderState state, long number) {}
