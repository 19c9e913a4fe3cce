package io.passerelle.sandbox.filemaker;

import java.math.BigDecimal;

/// One row of the stock ledger, as the file holds it.
///
/// @param sku the product's SKU, empty if the row belongs to none
/// @param quantity signed: a sale is negative
public record Movement(
        String key,
        String sku,
        BigDecimal quantity,
        BigDecimal before,
        BigDecimal after,
        String kind,
        String orderRef) {}
