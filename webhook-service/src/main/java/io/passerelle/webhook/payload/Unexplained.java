package io.passerelle.webhook.payload;

/// What is assumed of units that left an order line without a refund that says what became of them.
public enum Unexplained {
    /// Shopify put them back into `available`.
    RESTOCKED,
    /// It did not.
    KEPT;

    boolean restocked() {
        return this == RESTOCKED;
    }
}
