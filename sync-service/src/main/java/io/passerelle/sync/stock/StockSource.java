package io.passerelle.sync.stock;

/// Who states a SKU's stock, and the units stated: FileMaker, or the supplier who ships it. Never
/// both.
public sealed interface StockSource {

    int units();

    record FileMaker(int units) implements StockSource {}

    /// @param supplier its key, `acme`
    record Supplier(String supplier, int units, StockFile file) implements StockSource {}
}
