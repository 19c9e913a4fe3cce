package io.passerelle.sandbox.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        List<String> tags,
        Instant createdAt,
        Instant updatedAt) {

    /// Saved states of earlier versions have no tags.
    public Variant {
        tags = List.copyOf(Objects.requireNonNullElse(tags, List.of()));
    }
}
