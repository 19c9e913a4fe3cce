package io.passerelle.sync.shopify;

import io.passerelle.sync.stock.Shown;
import java.util.Optional;

/// One variant's stock at one location.
///
/// @param sku as Shopify has it, `""` if none
/// @param itemId Shopify's inventory item
/// @param unusable why its stock is not ours to set; empty if it is
public record VariantStock(String sku, String itemId, Shown shown, Optional<String> unusable) {
    static final String NOT_STOCKED = "Shopify does not stock it at this location";

    public boolean isNotStocked() {
        return unusable.filter(NOT_STOCKED::equals).isPresent();
    }
}
