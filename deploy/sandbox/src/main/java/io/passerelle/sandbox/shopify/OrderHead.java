package io.passerelle.sandbox.shopify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What never changes about an order. `createdAt` is in whole seconds.
public record OrderHead(
        long id,
        int number,
        Instant createdAt,
        boolean test,
        @Nullable Customer customer,
        @Nullable PostalAddress shippingAddress,
        @Nullable PostalAddress billingAddress,
        @Nullable String note) {

    /// Display text, `#1001`.
    public String name() {
        return "#" + number;
    }
}
