package io.passerelle.supplier.stock;

/// What sync-service said to a supplier's stock.
sealed interface Receipt {

    record Accepted() implements Receipt {}

    /// It may be taken later.
    record Later(String reason) implements Receipt {}

    /// A person must look.
    record Refused(String reason) implements Receipt {}
}
