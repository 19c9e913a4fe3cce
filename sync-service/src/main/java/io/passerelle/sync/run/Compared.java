package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Shown;
import io.passerelle.sync.stock.StockSource;

/// A SKU that both sides have, with what each said.
record Compared(Sku sku, String itemId, StockSource source, Shown shown) {

    /// As the source states them.
    int units() {
        return source.units();
    }
}
