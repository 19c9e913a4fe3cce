package io.passerelle.common.work;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// A unit of work that needs a person.
///
/// @param since when its first attempt was made
/// @param attempts how often it was tried
@RegisterForReflection
public record Parked(
        String kind, String key, String reason, Instant since, Instant parkedAt, int attempts) {}
