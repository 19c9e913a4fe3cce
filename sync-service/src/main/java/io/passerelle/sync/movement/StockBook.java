package io.passerelle.sync.movement;

import io.passerelle.common.value.Sku;
import java.math.BigDecimal;
import java.util.Optional;

/// FileMaker as the booking needs it: a stock record that carries the key of its last movement, and
/// a ledger with one row per key. Failures are [io.passerelle.common.filemaker.FileMakerFailure].
public interface StockBook {

    /// The stock record of a SKU, as it is at this moment.
    Reading read(Sku sku);

    /// The ledger row with this key.
    Optional<LedgerRow> row(String key);

    /// Writes the new stock and the stamp, and adds the ledger row, if the record is unchanged
    /// since it was read; else a `CONFLICT` and nothing is written.
    void write(StockRecord unchanged, Entry entry);

    /// Adds the ledger row alone: the stock was written, the row was not.
    void addRow(StockRecord record, Entry entry);

    /// What a SKU's record says, or why it cannot be used.
    sealed interface Reading {
        record Found(StockRecord record) implements Reading {}

        /// No record, several, or a stock that is no number. Never guessed at.
        record Unusable(String reason) implements Reading {}
    }

    /// A stock record at one moment.
    ///
    /// @param stamp key of the last movement booked on this record, `""` if none
    record StockRecord(String recordId, String modId, BigDecimal stock, String stamp) {}

    /// A row of the ledger.
    ///
    /// @param units change of the stock: negative for a sale
    record LedgerRow(String key, BigDecimal units) {}

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
