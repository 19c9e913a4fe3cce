package io.passerelle.sandbox.shopify;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The shop's variants by id. Guarded by the shop's lock.
final class Catalogue {

    private final TreeMap<Long, Variant> byId = new TreeMap<>();
    private final TreeMap<Long, Variant> byItem = new TreeMap<>();

    void add(Variant variant) {
        byId.put(variant.id(), variant);
        byItem.put(variant.inventoryItemId(), variant);
    }

    Collection<Variant> all() {
        return byId.values();
    }

    Optional<Variant> variant(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Variant> item(long inventoryItemId) {
        return Optional.ofNullable(byItem.get(inventoryItemId));
    }

    /// The oldest variant with exactly this SKU.
    Variant ofSku(String sku) {
        return byId.values().stream()
                .filter(v -> sku.equals(v.sku()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("SKU is known in the shop, found " + sku));
    }

    /// How many other variants carry the SKU of this one.
    int duplicates(Variant variant) {
        var sku = variant.sku();
        if (sku == null || sku.isEmpty()) {
            return 0;
        }
        return (int) byId.values().stream().filter(v -> sku.equals(v.sku())).count() - 1;
    }

    void replace(List<Variant> variants) {
        byId.clear();
        byItem.clear();
        variants.forEach(this::add);
    }
}
