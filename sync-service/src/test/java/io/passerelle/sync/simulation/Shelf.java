package io.passerelle.sync.simulation;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Location;

/// What of an article is kept at one location, as a name to keep its numbers by: the SKU at the
/// default location, `A@shed` at another.
final class Shelf {

    private Shelf() {}

    static Sku article(Sku shelf) {
        return Sku.of(shelf.value().replaceFirst("@.*", ""));
    }

    static Sku of(Sku sku, Location location) {
        return location.isDefault() ? sku : Sku.of(sku + "@" + location.key());
    }
}
