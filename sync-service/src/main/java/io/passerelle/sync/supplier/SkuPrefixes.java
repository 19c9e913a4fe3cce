package io.passerelle.sync.supplier;

import io.passerelle.common.value.Sku;
import java.util.List;

/// Which SKUs a supplier may state. Asked whenever its numbers are used, not only when a file
/// comes: what an earlier file named under other settings is the supplier's no more.
final class SkuPrefixes {

    private SkuPrefixes() {}

    static boolean admit(SupplierStockConfig.Feed feed, Sku sku) {
        List<String> prefixes = feed.skuPrefixes().orElse(List.of());
        return prefixes.isEmpty() || prefixes.stream().anyMatch(sku.value()::startsWith);
    }
}
