package io.passerelle.sync.supplier;

import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.value.Sku;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// How much a file differs from the numbers in force, in SKUs.
///
/// @param compared that either has
/// @param zeroed that would go to 0, or are not named any more
record Change(int compared, int changed, int zeroed) {

    /// @param mayState whether a SKU counts at all
    static Change between(
            Map<Sku, SupplierStockEntity> before, SupplierStock stock, Predicate<Sku> mayState) {
        Map<Sku, SupplierStockEntity> numbers = new HashMap<>(before);
        numbers.keySet().removeIf(mayState.negate());
        int changed = 0;
        int zeroed = 0;
        Set<Sku> unnamed = new HashSet<>(numbers.keySet());
        int added = 0;
        for (SupplierStock.Item item : stock.items()) {
            if (!mayState.test(item.sku())) {
                continue;
            }
            SupplierStockEntity number = numbers.get(item.sku());
            if (number == null) {
                added++;
                continue;
            }
            unnamed.remove(item.sku());
            if (number.units != item.quantity()) {
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
