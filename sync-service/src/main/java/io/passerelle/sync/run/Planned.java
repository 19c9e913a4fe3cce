package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;

/// A SKU that a run would set.
///
/// @param place where
/// @param to what it would be set to, as things stood when it was compared
/// @param writesSeen our newest write that was settled before Shopify was read
record Planned(Place place, Compared compared, int to, long writesSeen) {

    Sku sku() {
        return compared.sku();
    }

    Runs.Spot spot() {
        return new Runs.Spot(sku(), place.key());
    }

    boolean isRise() {
        return to > compared.shown().available();
    }

    boolean isZeroed() {
        return to == 0 && compared.shown().available() > 0;
    }
}
