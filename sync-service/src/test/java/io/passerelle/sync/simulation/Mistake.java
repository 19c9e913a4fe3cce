package io.passerelle.sync.simulation;

/// A mistake planted in the service on purpose, to see that the simulation finds it.
public enum Mistake {
    NONE,
    /// Shopify's numbers are dated before they were read.
    STAMPED_EARLY,
    /// Nobody is told that a movement is being booked while FileMaker is read.
    ANCHOR_DURING_BOOKING,
    /// A reconciliation's mark is handed over before the orders it found.
    MARK_BEFORE_ORDERS,
    /// A PATCH without an answer is sent again, on the record as it is then.
    PATCH_REPEATED,
    /// Our writes count before Shopify has confirmed them.
    COUNTED_UNCONFIRMED,
    /// A movement counts as booked as soon as its write is sent.
    SETTLED_WHEN_SENT,
    /// A movement counts as booked before the stock was made of the movements.
    BOOKED_BEFORE_RECALCULATION,
    /// A line counts as contained in a supplier's file as soon as its purchase order was sent.
    CONTAINED_WHEN_SENT,
    /// What a supplier's newest file contains is held against the numbers of an older one.
    FILES_MIXED,
    /// With several locations, an order counts as taken from each of them.
    TAKEN_EVERYWHERE
}
