package io.passerelle.supplier.matching;

import java.util.List;

/// What Shopify's product says that an order's line does not. A line whose product is gone, or that
/// never had one, is of no type and has no tags.
public record Article(String productType, List<String> tags) {
    public static final Article UNKNOWN_PRODUCT = new Article("", List.of());

    public Article {
        tags = List.copyOf(tags);
    }
}
