package io.passerelle.common.shopify;

import java.time.Instant;

/// What Shopify answered.
///
/// @param shopTime the answer's `Date` header: whole seconds, rounded down, on Shopify's clock
/// @param servedVersion the answer's `X-Shopify-API-Version` header, `""` if there was none: a
///   version that has ended is answered by the oldest one still alive
public record ShopifyAnswer<T>(T data, Instant shopTime, String servedVersion) {}
