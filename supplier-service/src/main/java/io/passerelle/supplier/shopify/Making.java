package io.passerelle.supplier.shopify;

/// What came of asking for a fulfilment.
public sealed interface Making {

    /// @param id Shopify's global id
    record Made(String id) implements Making {}

    /// Shopify understood and shipped nothing.
    ///
    /// @param why Shopify's words
    record Refused(String why) implements Making {}
}
