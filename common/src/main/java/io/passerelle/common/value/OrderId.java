package io.passerelle.common.value;

/// Shopify's numeric order id, up to 19 digits. The key of an order everywhere; the order's `name`
/// (`#1043`) is display text the merchant may format.
public record OrderId(long value) {

    public OrderId {
        if (value <= 0) {
            throw new IllegalArgumentException("order id is positive, found " + value);
        }
    }

    /// Reads either the plain number or Shopify's global id `gid://shopify/Order/123`.
    public static OrderId parse(String text) {
        return new OrderId(GlobalId.number(text, "Order"));
    }

    /// Shopify's global id, as GraphQL wants it.
    public String globalId() {
        return "gid://shopify/Order/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
