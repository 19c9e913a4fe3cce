package io.passerelle.sync.shopify;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Remembers on which inventory item a SKU was seen. Asking for an item by its id costs a few
/// points and is answered from Shopify's books; looking for a SKU costs as much as a page, and is
/// answered from a search index that may be behind.
final class RememberedItems implements ShopStock {
    private final LocationStock shop;
    private final ShopItems items;

    RememberedItems(LocationStock shop, ShopItems items) {
        this.shop = shop;
        this.items = items;
    }

    @Override
    public StockPages all(Runnable whileWaiting) {
        StockPages pages = shop.all(whileWaiting);
        return new StockPages() {
            @Override
            public boolean readAtOnce() {
                return pages.readAtOnce();
            }

            @Override
            public Optional<StockPage> next() {
                Optional<StockPage> page = pages.next();
                page.ifPresent(RememberedItems.this::remember);
                return page;
            }

            @Override
            public void close() {
                pages.close();
            }
        };
    }

    /// The item says itself whether it still is that SKU's, and whether it is the only one.
    @Override
    public StockPage find(Sku sku) {
        Optional<StockPage> known =
                items.of(sku)
                        .map(shop::item)
                        .filter(page ->
                                page.variants().stream()
                                        .anyMatch(v -> v.sku().equals(sku.value())));
        if (known.isPresent()) {
            return known.get();
        }
        items.forget(sku);
        StockPage found = shop.find(sku);
        if (found.variants().size() == 1) {
            remember(found);
        }
        return found;
    }

    private void remember(StockPage page) {
        Map<Sku, String> seen = new HashMap<>();
        for (VariantStock variant : page.variants()) {
            if (variant.unusable().isEmpty() || variant.isNotStocked()) {
                Sku.parse(variant.sku()).ifPresent(sku -> seen.put(sku, variant.itemId()));
            }
        }
        items.remember(seen);
    }

    @Override
    public Map<String, Shown> levels(List<String> itemIds) {
        return shop.levels(itemIds);
    }

    @Override
    public SetReply set(String key, String reference, List<QuantityChange> changes) {
        return shop.set(key, reference, changes);
    }
}
