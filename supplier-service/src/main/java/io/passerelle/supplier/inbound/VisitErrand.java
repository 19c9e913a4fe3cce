package io.passerelle.supplier.inbound;

import io.passerelle.supplier.matching.SupplierKey;

/// Brings a look into an inbox about.
public interface VisitErrand {

    /// Look into this supplier's inbox once the caller's transaction is committed, and as soon as
    /// its server is free: one login at a time.
    void visit(SupplierKey supplier);
}
