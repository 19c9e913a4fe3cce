package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Shown;
import io.passerelle.sync.stock.StockSource;

/// A SKU that both sides have at a location, with what each said.
///
/// @param booked how FileMaker's stock at the default location, where orders are booked, stands
record Compared(Sku sku, String itemId, StockSource source, Shown shown, Booked booked) {

    /// Where all orders are booked, seen from a location beside it.
    sealed interface Booked {
        /// It is this one, or covers what was booked.
        record Covered() implements Booked {}

        /// More was booked there than lies there: so many units were shipped from elsewhere, which
        /// nobody has transferred yet.
        record Lacking(int units) implements Booked {}

        /// FileMaker's number there is none.
        record Unknown() implements Booked {}
    }

    /// As the source states them.
    int units() {
        return source.units();
    }

    /// Units booked elsewhere that may have been taken from here.
    int owedFromHere() {
        return booked instanceof Booked.Lacking(int units) ? units : 0;
    }
}
