package io.passerelle.sync.simulation;

/// How a run decides what Shopify is set to.
enum Rule {
    /// The product.
    ANCHORED,
    /// FileMaker's or the supplier's number is written.
    STATED_NUMBER,
    /// What known orders still owe is subtracted, and nothing is written until no order has come in
    /// for a while.
    PENDING_WHEN_QUIET
}
