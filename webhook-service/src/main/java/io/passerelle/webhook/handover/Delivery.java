package io.passerelle.webhook.handover;

import io.passerelle.common.value.OrderId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a subscriber is with an order.
///
/// @param subscriber `sync` or `supplier`
/// @param complete whether it has the newest state
/// @param status how the last try ended
/// @param owedSince since when it has not the newest state, null if it has
/// @param deliveredAt when it last accepted a state, null if never
@RegisterForReflection
public record Delivery(
        OrderId order,
        String subscriber,
        boolean complete,
        long wanted,
        long delivered,
        String status,
        @Nullable Instant owedSince,
        @Nullable Instant deliveredAt) {}
