package io.passerelle.common.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Shopify's leaky bucket as the last answer showed it. Knows each document's requested cost from
/// its last answer, so that a call waits for its points instead of being throttled.
final class CostBudget {
    private final Map<String, Double> requested = new HashMap<>();
    private double available = Double.MAX_VALUE;
    private double restoreRate = 100;
    private double maximum = Double.MAX_VALUE;
    private Instant seenAt = Instant.EPOCH;

    /// How long to wait until this document can be paid for; its points are taken now.
    synchronized Duration reserve(String document, Instant now) {
        restore(now);
        double cost = Math.min(requested.getOrDefault(document, 10.0), maximum);
        double missing = cost - available;
        available -= cost;
        return missing <= 0 ? Duration.ZERO : pause(missing);
    }

    /// Takes note of `extensions.cost`.
    synchronized void learn(String document, JsonNode cost, Instant now) {
        if (cost.hasNonNull("requestedQueryCost")) {
            requested.put(document, cost.get("requestedQueryCost").asDouble());
        }
        JsonNode status = cost.path("throttleStatus");
        if (status.hasNonNull("currentlyAvailable")) {
            available = status.get("currentlyAvailable").asDouble();
            restoreRate = Math.max(1, status.path("restoreRate").asDouble(restoreRate));
            maximum = status.path("maximumAvailable").asDouble(maximum);
            seenAt = now;
        }
    }

    private void restore(Instant now) {
        double seconds = Math.max(0, Duration.between(seenAt, now).toMillis() / 1000.0);
        available = Math.min(maximum, available + seconds * restoreRate);
        seenAt = now;
    }

    private Duration pause(double points) {
        return Duration.ofMillis((long) Math.ceil(1000 * points / restoreRate));
    }
}
