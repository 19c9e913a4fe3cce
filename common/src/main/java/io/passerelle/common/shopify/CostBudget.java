package io.passerelle.common.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Shopify's leaky bucket as the last answer showed it. Knows each document's requested cost from
/// its last answer, so that a call waits for its points instead of being throttled.
final class CostBudget {
    /// What calls that can wait leave in the bucket, for those that cannot: another thread's, or
    /// another service's of this shop.
    private static final double LEFT_FOR_OTHERS = 0.25;

    private final Map<String, Double> requested = new HashMap<>();
    private double available = Double.MAX_VALUE;
    private double underWay;
    private double restoreRate = 100;
    private double maximum = Double.MAX_VALUE;
    private Instant seenAt = Instant.EPOCH;

    /// Points taken for a call until its answer is there.
    ///
    /// @param pause how long to wait until it can be paid for
    record Reservation(double cost, Duration pause) {}

    /// Takes the points of a call now.
    synchronized Reservation reserve(ShopifyDocument document, Instant now) {
        restore(now);
        double cost = Math.min(requested.getOrDefault(document.name(), 10.0), maximum);
        double left = document.canWait() ? Math.min(LEFT_FOR_OTHERS * maximum, maximum - cost) : 0;
        double missing = cost + left - available;
        available -= cost;
        underWay += cost;
        return new Reservation(cost, missing <= 0 ? Duration.ZERO : pause(missing));
    }

    /// Takes note of an answer's `extensions.cost`. What others have under way is not in the bucket
    /// Shopify shows, or will not be for long.
    synchronized void learn(
            ShopifyDocument document, Reservation answered, JsonNode cost, Instant now) {
        if (cost.hasNonNull("requestedQueryCost")) {
            requested.put(document.name(), cost.get("requestedQueryCost").asDouble());
        }
        JsonNode status = cost.path("throttleStatus");
        if (status.hasNonNull("currentlyAvailable")) {
            double others = underWay - answered.cost();
            available = status.get("currentlyAvailable").asDouble() - others;
            restoreRate = Math.max(1, status.path("restoreRate").asDouble(restoreRate));
            maximum = status.path("maximumAvailable").asDouble(maximum);
            seenAt = now;
        }
    }

    /// The call is over, with an answer or without.
    synchronized void end(Reservation call) {
        underWay = Math.max(0, underWay - call.cost());
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
