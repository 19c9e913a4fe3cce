package io.passerelle.sync.shopify;

import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which of Shopify's inventory items a SKU was seen on last.
@Singleton
class ShopItems implements PanacheRepositoryBase<ShopItemEntity, String> {

    @Transactional
    Optional<String> of(Sku sku) {
        return findByIdOptional(sku.value()).map(item -> item.itemId);
    }

    /// Writes only what is new.
    @Transactional
    void remember(Map<Sku, String> seen) {
        Map<String, ShopItemEntity> known = new HashMap<>();
        List<String> skus = seen.keySet().stream().map(Sku::value).toList();
        list("sku in ?1", skus).forEach(item -> known.put(item.sku, item));
        seen.forEach((sku, itemId) -> {
            ShopItemEntity item = known.get(sku.value());
            if (item == null) {
                persist(new ShopItemEntity(sku, itemId));
            } else {
                item.itemId = itemId;
            }
        });
    }

    @Transactional
    void forget(Sku sku) {
        deleteById(sku.value());
    }
}
