package io.passerelle.sync.shopify;

import io.passerelle.common.value.Sku;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
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

    /// Writes only what is new; somebody else may write the same meanwhile.
    @Transactional
    void remember(Map<Sku, String> seen) {
        Map<String, String> known = new HashMap<>();
        List<String> skus = seen.keySet().stream().map(Sku::value).toList();
        list("sku in ?1", skus).forEach(item -> known.put(item.sku, item.itemId));
        seen.forEach((sku, itemId) -> {
            if (!itemId.equals(known.get(sku.value()))) {
                write(sku, itemId);
            }
        });
    }

    private void write(Sku sku, String itemId) {
        getEntityManager()
                .createNativeQuery(
                        "insert into shop_item (sku, item_id) values (?1, ?2)"
                                + " on conflict (sku) do update set item_id = excluded.item_id")
                .setParameter(1, sku.value())
                .setParameter(2, itemId)
                .executeUpdate();
    }

    @Transactional
    void forget(Collection<Sku> skus) {
        delete("sku in ?1", skus.stream().map(Sku::value).toList());
    }

    @Transactional
    void forget(Sku sku) {
        deleteById(sku.value());
    }
}
