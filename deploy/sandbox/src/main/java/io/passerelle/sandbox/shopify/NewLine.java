package io.passerelle.sandbox.shopify;

import java.math.BigDecimal;

/// What somebody puts into an order.
public sealed interface NewLine {

    int quantity();

    /// The first variant with this SKU.
    record OfSku(String sku, int quantity) implements NewLine {}

    /// For variants without a SKU, or with one used twice.
    record OfVariant(long variantId, int quantity) implements NewLine {}

    /// A line typed in by staff: no product, no SKU.
    record Custom(String title, BigDecimal price, int quantity) implements NewLine {}

    record GiftCard(BigDecimal value, int quantity) implements NewLine {}

    record Tip(BigDecimal amount) implements NewLine {
        @Override
        public int quantity() {
            return 1;
        }
    }

    static NewLine of(String sku, int quantity) {
        return new OfSku(sku, quantity);
    }
}
