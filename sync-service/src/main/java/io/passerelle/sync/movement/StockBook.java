package io.passerelle.sync.movement;

import io.passerelle.common.value.Sku;
import java.math.BigDecimal;

/// FileMaker as the booking needs it: a stock record per SKU and a ledger of movements. Merchants'
/// files differ in what they can prove; see [Proof]. Failures are
/// [io.passerelle.common.filemaker.FileMakerFailure].
public interface StockBook {

    /// What this file can prove.
    Proof proof();

    /// The stock record of a SKU, as it is at this moment.
    Reading read(Sku sku);

    /// What the ledger has of a movement: rows with its key or, by [Proof#LIKENESS], rows of this
    /// stock record with the same units.
    LedgerRows rows(StockRecord record, String key, int units);

    /// Books the entry. With a stamp the record must be unchanged since it was read, else it is a
    /// `CONFLICT` and nothing is written.
    Written write(StockRecord unchanged, Entry entry);

    /// Adds the ledger row alone: the stock was written, the row was not. Asked only of files with
    /// a stamp.
    default void addRow(StockRecord record, Entry entry) {
        throw new IllegalStateException("a file without stamp has no stock without its row");
    }

    /// Brings the stock up to date with the ledger, where it does not follow by itself. May be done
    /// again.
    default void settle(StockRecord record) {}

    /// What a SKU's record says, or why it cannot be used.
    sealed interface Reading {
        record Found(StockRecord record) implements Reading {}

        /// No record, several, or a stock that is no number. Never guessed at.
        record Unusable(String reason) implements Reading {}
    }

    /// A stock record at one moment.
    ///
    /// @param stamp key of the last movement booked on this record, `""` if none or not kept
    /// @param link the value by which rows of the ledger name this record, `""` if they need none
    record StockRecord(
            String recordId, String modId, Sku sku, BigDecimal stock, String stamp, String link) {}

    /// What was found of a movement.
    ///
    /// @param units change of the stock by one of them, negative for a sale; 0 if there is none
    record LedgerRows(int count, BigDecimal units) {
        public static final LedgerRows NONE = new LedgerRows(0, BigDecimal.ZERO);
    }

    /// A write that FileMaker confirmed.
    ///
    /// @param note what was unusual, `""` if nothing
    record Written(BigDecimal before, BigDecimal after, String note) {}

    /// A line of the ledger to be written.
    ///
    /// @param units change of the stock: negative for a sale
    record Entry(
            String key,
            int units,
            BigDecimal before,
            BigDecimal after,
            String kind,
            String orderName) {}
}
