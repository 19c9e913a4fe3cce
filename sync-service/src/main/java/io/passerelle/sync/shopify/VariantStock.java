package io.passerelle.sync.shopify;

import io.passerelle.sync.stock.Shown;
import java.util.Optional;

/// One variant's stock at our location.
///
/// @param sku as Shopify has it, `""` if none
/// @param itemId Shopify's inventory item
/// @param unusable why its stock is not ours to set; empty if it is
public record VariantStock(String sku, String itemId, Shown shown, Optional<String> unusable) {}
