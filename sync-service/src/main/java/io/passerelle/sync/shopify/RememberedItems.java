package io.passerelle.sync.shopify;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Shown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        Seen seen = new Seen();
        return new StockPages() {
            @Override
            public boolean readAtOnce() {
                return pages.readAtOnce();
            }

            @Override
            public Optional<StockPage> next() {
                Optional<StockPage> page = pages.next();
                page.ifPresent(seen::remember);
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
            new Seen().remember(found);
        }
        return found;
    }

    @Override
    public Map<String, Shown> levels(List<String> itemIds) {
        return shop.levels(itemIds);
    }

    @Override
    public SetReply set(String key, String reference, List<QuantityChange> changes) {
        return shop.set(key, reference, changes);
    }

    /// What one reading saw so far. A SKU on two items is none's: each item says that it is the
    /// only one if their SKUs differ in blanks.
    private final class Seen {
        private final Map<Sku, String> first = new HashMap<>();

        void remember(StockPage page) {
            Map<Sku, String> usable = new HashMap<>();
            Set<Sku> twice = new HashSet<>();
            for (VariantStock variant : page.variants()) {
                Sku.parse(variant.sku())
                        .ifPresent(sku -> {
                            if (isOnAnother(sku, variant.itemId())) {
                                twice.add(sku);
                            } else if (variant.unusable().isEmpty() || variant.isNotStocked()) {
                                usable.put(sku, variant.itemId());
                            }
                        });
            }
            usable.keySet().removeAll(twice);
            items.remember(usable);
            if (!twice.isEmpty()) {
                items.forget(twice);
            }
        }

        private boolean isOnAnother(Sku sku, String itemId) {
            return !first.computeIfAbsent(sku, _ -> itemId).equals(itemId);
        }
    }
}
