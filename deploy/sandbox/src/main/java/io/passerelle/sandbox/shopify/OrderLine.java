package io.passerelle.sandbox.shopify;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A line of an order. As in Shopify `quantity` never falls: what was taken off is counted beside
/// it.
///
/// @param dropped units removed or refunded before they were shipped
/// @param returned units refunded after they were shipped
/// @param fulfilled units shipped, also those returned since
public record OrderLine(
        long id,
        Kind kind,
        @Nullable Long variantId,
        @Nullable Long productId,
        @Nullable String sku,
        String title,
        @Nullable String vendor,
        BigDecimal price,
        boolean tracked,
        int quantity,
        int dropped,
        int returned,
        int fulfilled) {

    public enum Kind {
        PRODUCT,
        CUSTOM,
        GIFT_CARD,
        TIP
    }

    static OrderLine of(long id, Variant v, int quantity) {
        return new OrderLine(
                id,
                Kind.PRODUCT,
                v.id(),
                v.productId(),
                v.sku(),
                v.title(),
                v.vendor(),
                v.price(),
                v.tracked(),
                quantity,
                0,
                0,
                0);
    }

    static OrderLine without(long id, Kind kind, String title, BigDecimal price, int quantity) {
        return new OrderLine(
                id, kind, null, null, null, title, null, price, false, quantity, 0, 0, 0);
    }

    public int currentQuantity() {
        return quantity - dropped - returned;
    }

    /// Units still to ship.
    public int openQuantity() {
        return quantity - dropped - fulfilled;
    }

    /// Units shipped and not returned.
    int shippedQuantity() {
        return fulfilled - returned;
    }

    boolean requiresShipping() {
        return kind == Kind.PRODUCT || kind == Kind.CUSTOM;
    }

    OrderLine grow(int n) {
        return changed(quantity + n, dropped, returned, fulfilled);
    }

    OrderLine drop(int n) {
        return changed(quantity, dropped + n, returned, fulfilled);
    }

    OrderLine giveBack(int n) {
        return changed(quantity, dropped, returned + n, fulfilled);
    }

    OrderLine ship(int n) {
        return changed(quantity, dropped, returned, fulfilled + n);
    }

    private OrderLine changed(int quantityNow, int droppedNow, int returnedNow, int fulfilledNow) {
        return new OrderLine(
                id,
                kind,
                variantId,
                productId,
                sku,
                title,
                vendor,
                price,
                tracked,
                quantityNow,
                droppedNow,
                returnedNow,
                fulfilledNow);
    }
}
