package io.passerelle.common.value;

/// Shopify's numeric id of an order line; unique over all orders of a shop.
public record LineId(long value) {

    public LineId {
        if (value <= 0) {
            throw new IllegalArgumentException("line id is positive, found " + value);
        }
    }

    /// Reads either the plain number or `gid://shopify/LineItem/123`.
    public static LineId parse(String text) {
        return new LineId(GlobalId.number(text, "LineItem"));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
