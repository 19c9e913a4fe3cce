package io.passerelle.sandbox.shopify;

import org.jspecify.annotations.Nullable;

/// The buyer.
public record Customer(
        long id,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String phone) {}
