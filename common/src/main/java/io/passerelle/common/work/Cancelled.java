package io.passerelle.common.work;

import io.passerelle.common.value.OrderId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A parked unit that a person ended. Kept for good.
///
/// @param reason why it had been parked
/// @param by the person's name
/// @param why what the person gave as the reason
@RegisterForReflection
public record Cancelled(
        String kind,
        String key,
        String subscriber,
        @Nullable OrderId order,
        String reason,
        Instant parkedAt,
        Instant cancelledAt,
        String by,
        String why) {

    static Cancelled of(Parked unit, Instant at, Decider decider) {
        return new Cancelled(
                unit.kind(),
                unit.key(),
                unit.subscriber(),
                unit.order(),
                unit.reason(),
                unit.parkedAt(),
                at,
                decider.name(),
                decider.why());
    }
}
