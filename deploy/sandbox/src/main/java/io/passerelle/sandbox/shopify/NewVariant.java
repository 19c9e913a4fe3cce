package io.passerelle.sandbox.shopify;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A product with one variant, to be added to the shop. SKUs need not be unique, nor present.
public record NewVariant(
        @Nullable String sku,
        String title,
        String vendor,
        String productType,
        BigDecimal price,
        int available,
        boolean tracked,
        List<String> tags) {

    public NewVariant {
        tags = List.copyOf(tags);
    }

    /// Without tags.
    public NewVariant(
            @Nullable String sku,
            String title,
            String vendor,
            String productType,
            BigDecimal price,
            int available,
            boolean tracked) {
        this(sku, title, vendor, productType, price, available, tracked, List.of());
    }

    /// Tracked, ten euros, no product type.
    public static NewVariant of(String sku, String vendor, int available) {
        return new NewVariant(sku, sku, vendor, "", new BigDecimal("10.00"), available, true);
    }

    /// The same, as a product of this type and with these tags.
    public NewVariant ofProduct(String type, String... labels) {
        return new NewVariant(sku, title, vendor, type, price, available, tracked, List.of(labels));
    }
}
