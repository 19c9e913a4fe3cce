package io.passerelle.sync.audit;

import io.passerelle.common.value.Sku;
import org.jspecify.annotations.Nullable;

/// Something that does not agree. Nothing is corrected: a person looks.
///
/// @param sku what it is about, null if only the key is known
/// @param key the movement, null if it is about a stock
public record Difference(Kind kind, @Nullable Sku sku, @Nullable String key, String detail) {

    public enum Kind {
        /// We know it as booked, FileMaker's ledger does not have it.
        ROW_MISSING,
        /// FileMaker's ledger has it more than once.
        ROW_TWICE,
        /// FileMaker's ledger has it with other units.
        ROW_DIFFERS,
        /// FileMaker's ledger has a key of ours that we never made.
        ROW_UNKNOWN,
        /// The stock is not what its movements add up to.
        STOCK_DIFFERS,
        /// The stock moved by more than our movements since the audit before. Where staff receive
        /// and count goods in the stock field itself, this is their work.
        STOCK_MOVED;

        /// Whether a person has to look.
        public boolean isTrouble() {
            return this != STOCK_MOVED;
        }
    }
}
