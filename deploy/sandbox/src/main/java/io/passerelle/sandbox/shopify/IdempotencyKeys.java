package io.passerelle.sandbox.shopify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Answers by idempotency key, kept for a day. Guarded by the shop's lock.
final class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    /// @param variables what the key was first used with
    record Used(String variables, Map<String, Object> answer, Instant at) {}

    private final Map<String, Used> byKey = new HashMap<>();

    Optional<Used> find(String key, Instant now) {
        byKey.values().removeIf(u -> u.at().plus(KEPT).isBefore(now));
        return Optional.ofNullable(byKey.get(key));
    }

    void remember(String key, Used used) {
        byKey.put(key, used);
    }
}
