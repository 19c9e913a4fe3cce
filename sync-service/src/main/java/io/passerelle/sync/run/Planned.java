package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;

/// A SKU that a run would set.
///
/// @param to what it would be set to, as things stood when it was compared
/// @param writesSeen our newest write that was settled before Shopify was read
record Planned(Compared compared, int to, long writesSeen) {

    Sku sku() {
        return compared.sku();
    }

    boolean isZeroed() {
        return to == 0 && compared.shown().available() > 0;
    }
}
