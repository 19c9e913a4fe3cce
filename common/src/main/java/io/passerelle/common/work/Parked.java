package io.passerelle.common.work;

import io.passerelle.common.value.OrderId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A unit of work that needs a person.
///
/// @param subscriber see [About]
/// @param order see [About]
/// @param since when its first attempt was made
/// @param attempts how often it was tried
@RegisterForReflection
public record Parked(
        String kind,
        String key,
        String subscriber,
        @Nullable OrderId order,
        String reason,
        Instant since,
        Instant parkedAt,
        int attempts) {}
