package io.passerelle.common.shopify;

import java.time.Instant;

/// What Shopify answered.
///
/// @param shopTime the answer's `Date` header: whole seconds, rounded down, on Shopify's clock
public record ShopifyAnswer<T>(T data, Instant shopTime) {}
