package io.passerelle.sync.stock;

import java.util.Optional;

/// All that is known at one moment of a SKU at a location, but for Shopify's number.
///
/// @param perhapsBooked units of `pending` that FileMaker may have booked already
/// @param compared what is known since the moment both sides were compared at; empty as long as
///   there is none
/// @param doubt what keeps a term from being certain
public record Terms(
        Sellable sellable, int perhapsBooked, Optional<Compared> compared, Doubt doubt) {

    /// Known since an anchor.
    ///
    /// @param written `W`, sum of our own confirmed writes since
    public record Compared(Anchor anchor, Taken taken, int written) {}

    /// Why nothing may rise now.
    public sealed interface Doubt {

        record None() implements Doubt {}

        /// FileMaker's number may have moved through us while it was read.
        record BookingUnderWay() implements Doubt {}

        /// A write of ours since the anchor has no known outcome.
        record WriteOpen() implements Doubt {}

        /// FileMaker's number at the default location, where orders are booked, cannot be read, so
        /// that nobody knows what was booked there and shipped from here.
        record BookedStockUnknown() implements Doubt {}

        /// The supplier's stock file is older than it may be.
        record StaleFile(StockSource.Supplier source) implements Doubt {}
    }

    /// FileMaker's number may contain what was sent to it; then it is not pending any more.
    Sellable ifBookedAlready() {
        return new Sellable(
                sellable.units(), sellable.pending() - perhapsBooked, sellable.buffer());
    }
}
