package io.passerelle.sync.movement;

import io.passerelle.sync.movement.StockBook.LedgerRows;
import io.passerelle.sync.movement.StockBook.StockRecord;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a look into FileMaker says of a movement. One judgement for all kinds of files: they differ
/// in what a row of the ledger proves, not in what follows from it.
sealed interface Finding {

    record NotBooked() implements Finding {}

    /// @param note what was unusual, `""` if nothing
    record Booked(String note) implements Finding {}

    /// The stock bears the stamp, the ledger has no row: a server that does not write both as one.
    record RowMissing() implements Finding {}

    /// A row, but not the stamp, after an attempt: a late write between the two reads, or a row
    /// without its stock.
    record StampMissing() implements Finding {}

    /// Not there, and it may still be on its way; sent again it could be booked twice.
    record Unseen() implements Finding {}

    record Stuck(String reason) implements Finding {}

    /// @param sent the last attempt, null if nothing was ever sent
    static Finding of(
            Proof proof,
            Booking.Order order,
            @Nullable Sent sent,
            StockRecord record,
            LedgerRows rows) {
        if (proof == Proof.LIKENESS) {
            return byLikeness(order, sent, rows);
        }
        if (rows.count() > 1) {
            return new Stuck(
                    "the ledger has %s %d times; is its field unique, and which of them are real?"
                            .formatted(order.key(), rows.count()));
        }
        boolean row = rows.count() == 1;
        if (row && rows.units().compareTo(BigDecimal.valueOf(order.units())) != 0) {
            return new Stuck(
                    "the ledger has %s with %s units, expected %d"
                            .formatted(order.key(), rows.units(), order.units()));
        }
        if (proof == Proof.STAMP) {
            return byStamp(record.stamp().equals(order.key()), row, sent != null);
        }
        if (row) {
            return new Booked(sent == null ? "found in the ledger from an earlier time" : "");
        }
        return proof.refusesRepetition() || sent == null ? new NotBooked() : absent(order, sent);
    }

    /// The table of the booking with a stamp.
    private static Finding byStamp(boolean stamped, boolean row, boolean attempted) {
        if (stamped) {
            return row ? new Booked(attempted ? "" : "found already booked") : new RowMissing();
        }
        if (!row) {
            return new NotBooked();
        }
        return attempted
                ? new StampMissing()
                : new Booked("found in the ledger from an earlier time");
    }

    private static Finding byLikeness(Booking.Order order, @Nullable Sent sent, LedgerRows rows) {
        if (sent == null) {
            return new NotBooked();
        }
        int more = rows.count() - sent.rows();
        return switch (more) {
            case 0 -> absent(order, sent);
            case 1 -> new Booked("found by SKU, units and time, not by a key");
            default ->
                    new Stuck(
                            "since %s was sent, the ledger has %+d rows of %s with %d units, and none says which is ours"
                                    .formatted(order.key(), more, order.sku(), order.units()));
        };
    }

    private static Finding absent(Booking.Order order, Sent sent) {
        return sent.recent()
                ? new Unseen()
                : new Stuck(
                        "%s was sent without an answer and is not in the ledger; this file would take it twice, so it is not sent again. Enter the movement (%s, %d units, reference %s) in FileMaker by hand, then replay"
                                .formatted(order.key(), order.sku(), order.units(), order.key()));
    }
}
