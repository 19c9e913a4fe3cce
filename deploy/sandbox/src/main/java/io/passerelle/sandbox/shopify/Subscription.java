package io.passerelle.sandbox.shopify;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A webhook subscription.
///
/// @param topic the name in the GraphQL enum, `ORDERS_CREATE`
/// @param includeFields top-level fields the body is reduced to; empty for all
record Subscription(
        long id,
        String topic,
        URI uri,
        String format,
        @Nullable String name,
        @Nullable String filter,
        List<String> includeFields,
        Instant createdAt,
        Instant updatedAt) {

    Subscription {
        includeFields = List.copyOf(includeFields);
    }
}
