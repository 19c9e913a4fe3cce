package io.passerelle.sandbox.shopify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// The leaky bucket of query cost: full at first, refilled by the clock. Thread-safe.
final class CostBucket {

    private final int size;
    private final int restorePerSecond;
    private final Clock clock;
    private double points;
    private Instant seen;
    private long spent;

    CostBucket(int size, int restorePerSecond, Clock clock) {
        this.size = size;
        this.restorePerSecond = restorePerSecond;
        this.clock = clock;
        this.points = size;
        this.seen = clock.instant();
    }

    /// False, and nothing taken, if there are not enough points.
    synchronized boolean take(int cost) {
        refill();
        if (points < cost) {
            return false;
        }
        points -= cost;
        spent += cost;
        return true;
    }

    /// The difference between requested and actual cost.
    synchronized void giveBack(int cost) {
        points = Math.min(size, points + cost);
        spent -= cost;
    }

    /// Points all calls together have cost.
    synchronized long spent() {
        return spent;
    }

    /// As `throttleStatus`.
    synchronized Map<String, Object> status() {
        refill();
        return Map.of(
                "maximumAvailable", (double) size,
                "currentlyAvailable", (int) points,
                "restoreRate", (double) restorePerSecond);
    }

    private void refill() {
        var now = clock.instant();
        if (now.isAfter(seen)) {
            double seconds = Duration.between(seen, now).toNanos() / 1e9;
            points = Math.min(size, points + seconds * restorePerSecond);
            seen = now;
        }
    }
}
