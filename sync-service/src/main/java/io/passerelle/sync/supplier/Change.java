package io.passerelle.sync.supplier;

import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.value.Sku;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How much a file differs from the numbers in force, in SKUs.
///
/// @param compared that either has
/// @param zeroed that would go to 0, or are not named any more
record Change(int compared, int changed, int zeroed) {

    static Change between(Map<Sku, SupplierStockEntity> numbers, SupplierStock stock) {
        int changed = 0;
        int zeroed = 0;
        Set<Sku> unnamed = new HashSet<>(numbers.keySet());
        int added = 0;
        for (SupplierStock.Item item : stock.items()) {
            SupplierStockEntity before = numbers.get(item.sku());
            if (before == null) {
                added++;
                continue;
            }
            unnamed.remove(item.sku());
            if (before.units != item.quantity()) {
                changed++;
                zeroed += item.quantity() == 0 ? 1 : 0;
            }
        }
        int lost =
                (int)
                        numbers.entrySet().stream()
                                .filter(n -> unnamed.contains(n.getKey()) && n.getValue().units > 0)
                                .count();
        return new Change(numbers.size() + added, changed + lost, zeroed + lost);
    }
}
