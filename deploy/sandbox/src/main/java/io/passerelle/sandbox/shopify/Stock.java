package io.passerelle.sandbox.shopify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Stock levels at a location by inventory item, and the log of quantity writes. Orders leave
/// untracked items alone. Guarded by the shop's lock.
final class Stock {

    private final TreeMap<Long, StockLevel> levels = new TreeMap<>();
    private final List<QuantityWrite> writes = new ArrayList<>();

    /// Empty if the item is not stocked here.
    Optional<StockLevel> find(Variant variant) {
        return Optional.ofNullable(levels.get(variant.inventoryItemId()));
    }

    StockLevel of(Variant variant) {
        var level = levels.get(variant.inventoryItemId());
        if (level == null) {
            throw new IllegalStateException(
                    "every variant has a stock level, found none for " + variant);
        }
        return level;
    }

    void set(Variant variant, StockLevel level) {
        levels.put(variant.inventoryItemId(), level);
    }

    /// An order takes units.
    void take(Variant variant, int units, Instant at) {
        if (variant.tracked()) {
            set(variant, of(variant).commit(units, at));
        }
    }

    /// Units of an order that were not shipped are no longer wanted.
    void release(Variant variant, int units, boolean restock, Instant at) {
        if (variant.tracked()) {
            set(variant, restock ? of(variant).commit(-units, at) : of(variant).leave(units, at));
        }
    }

    void ship(Variant variant, int units, Instant at) {
        if (variant.tracked()) {
            set(variant, of(variant).leave(units, at));
        }
    }

    /// Shipped units come back.
    void comeBack(Variant variant, int units, Instant at) {
        if (variant.tracked()) {
            set(variant, of(variant).withAvailable(of(variant).available() + units, at));
        }
    }

    void log(QuantityWrite write) {
        writes.add(write);
    }

    List<QuantityWrite> writes() {
        return List.copyOf(writes);
    }

    Map<Long, StockLevel> levels() {
        return Map.copyOf(levels);
    }

    void replace(Map<Long, StockLevel> all) {
        levels.clear();
        levels.putAll(all);
    }
}
