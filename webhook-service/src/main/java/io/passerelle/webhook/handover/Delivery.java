package io.passerelle.webhook.handover;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a subscriber is with an order.
///
/// @param subscriber `sync` or `supplier`
/// @param complete whether it has the newest state
/// @param status how the last try ended
/// @param deliveredAt when it last accepted a state, null if never
@RegisterForReflection
public record Delivery(
        String subscriber,
        boolean complete,
        long wanted,
        long delivered,
        String status,
        @Nullable Instant deliveredAt) {}
