package io.passerelle.webhook.console.neighbour;

import io.passerelle.common.work.Parked;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A unit of work of any of the three services that needs a person.
@RegisterForReflection
public record ParkedUnit(
        String kind,
        String key,
        @Nullable String order,
        String reason,
        Instant since,
        Instant parkedAt,
        int attempts) {

    public static ParkedUnit of(Parked unit) {
        var order = unit.order();
        return new ParkedUnit(
                unit.kind(),
                unit.key(),
                order == null ? null : order.toString(),
                unit.reason(),
                unit.since(),
                unit.parkedAt(),
                unit.attempts());
    }
}
