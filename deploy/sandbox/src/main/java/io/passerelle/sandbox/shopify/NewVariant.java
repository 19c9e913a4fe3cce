package io.passerelle.sandbox.shopify;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A product with one variant, to be added to the shop. SKUs need not be unique, nor present.
public record NewVariant(
        @Nullable String sku,
        String title,
        String vendor,
        String productType,
        BigDecimal price,
        int available,
        boolean tracked) {

    /// Tracked, ten euros, no product type.
    public static NewVariant of(String sku, String vendor, int available) {
        return new NewVariant(sku, sku, vendor, "", new BigDecimal("10.00"), available, true);
    }
}
