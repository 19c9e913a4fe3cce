package io.passerelle.sync.stock;

import java.time.Duration;
import java.time.Instant;

/// The span on Shopify's clock in which an answer's numbers were true.
public record Observation(Instant from, Instant until) {

    /// Shopify stamps an answer (`Date`, whole seconds, rounded down) after it has read the
    /// numbers, and they were read after we asked. An order's stock may move a moment before or
    /// after its `created_at`, so the margin widens the span on both sides.
    ///
    /// @param stamp the answer's `Date`
    /// @param waited how long we waited for the answer, on our clock
    public static Observation of(Instant stamp, Duration waited, Duration margin) {
        Instant earliest = stamp.minus(waited).minus(margin);
        Instant latest = stamp.plusSeconds(1).plus(margin);
        return new Observation(earliest, latest);
    }

    public Anchor anchor(int units) {
        return new Anchor(units, from, until);
    }

    /// Whether every order up to the end of the span is known.
    ///
    /// @param reconciledUntil Shopify time at which a reconciliation pass began whose orders are
    ///   all stored here
    /// @param orderLag how long an order may take until Shopify's order query shows it
    public boolean isCovered(Instant reconciledUntil, Duration orderLag) {
        return !reconciledUntil.isBefore(until.plus(orderLag));
    }
}
