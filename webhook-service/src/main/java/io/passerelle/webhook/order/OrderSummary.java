package io.passerelle.webhook.order;

import io.passerelle.common.value.OrderId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What of an order may be shown to anyone who may ask: nothing about a person.
///
/// @param version Shopify's `updated_at`
/// @param deletedAt when it was deleted in Shopify, null while it is not
/// @param history created before the go-live: kept, and handed to nobody
/// @param firstSource where we first heard of it: `webhook` or `reconciled`
/// @param lastSource where the newest state came from
/// @param receivedAt when we first heard of it
@RegisterForReflection
public record OrderSummary(
        OrderId id,
        String name,
        Instant version,
        long revision,
        @Nullable Instant deletedAt,
        boolean history,
        String firstSource,
        String lastSource,
        Instant receivedAt,
        Instant changedAt) {}
