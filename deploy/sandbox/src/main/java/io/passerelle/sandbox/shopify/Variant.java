package io.passerelle.sandbox.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A variant with its product and inventory item, which exist one to one here.
public record Variant(
        long id,
        long productId,
        long inventoryItemId,
        @Nullable String sku,
        String title,
        String vendor,
        String productType,
        BigDecimal price,
        boolean tracked,
        Instant createdAt,
        Instant updatedAt) {}
