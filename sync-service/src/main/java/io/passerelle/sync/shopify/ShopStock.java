package io.passerelle.sync.shopify;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Shown;
import java.util.List;
import java.util.Map;

/// Shopify's stock at one location, as a run needs it. Reading fails with
/// [io.passerelle.common.shopify.ShopifyUnavailable] or
/// [io.passerelle.common.shopify.ShopifyRefused].
public interface ShopStock {

    /// All variants: few by pages in the order of their ids, many by one export.
    ///
    /// @param whileWaiting called again and again while an export is waited for
    StockPages all(Runnable whileWaiting);

    /// The variants whose SKU is exactly this one.
    StockPage find(Sku sku);

    /// The numbers as they are now, by item id; items that are gone are absent.
    Map<String, Shown> levels(List<String> itemIds);

    /// Sets `available` of up to 250 items, all or none.
    ///
    /// @param key the same key with the same changes has no second effect
    /// @param reference what caused it, shown in Shopify's history
    SetReply set(String key, String reference, List<QuantityChange> changes);
}
