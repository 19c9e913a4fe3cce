package io.passerelle.sync.movement;

import io.passerelle.common.value.Sku;

/// Whose stock a SKU is.
public interface StockOwners {

    /// Whether a supplier states this SKU's stock: its orders then take nothing from FileMaker.
    boolean isSuppliers(Sku sku);
}
