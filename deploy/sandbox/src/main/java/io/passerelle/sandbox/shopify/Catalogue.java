package io.passerelle.sandbox.shopify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The shop's variants by id. Guarded by the shop's lock.
final class Catalogue {

    private final TreeMap<Long, Variant> byId = new TreeMap<>();
    private final TreeMap<Long, Variant> byItem = new TreeMap<>();
    private final Map<String, List<Variant>> bySku = new HashMap<>();

    /// A new one, later than all there are.
    void add(Variant variant) {
        byId.put(variant.id(), variant);
        byItem.put(variant.inventoryItemId(), variant);
        String sku = variant.sku();
        if (sku != null) {
            bySku.computeIfAbsent(sku, _ -> new ArrayList<>()).add(variant);
        }
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
        List<Variant> variants = bySku.get(sku);
        if (variants == null) {
            throw new IllegalArgumentException("SKU is known in the shop, found " + sku);
        }
        return variants.getFirst();
    }

    /// How many other variants carry the SKU of this one.
    int duplicates(Variant variant) {
        String sku = variant.sku();
        return sku == null || sku.isEmpty() ? 0 : bySku.getOrDefault(sku, List.of()).size() - 1;
    }

    void replace(List<Variant> variants) {
        byId.clear();
        byItem.clear();
        bySku.clear();
        variants.forEach(this::add);
    }
}
