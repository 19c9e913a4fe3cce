package io.passerelle.sync.filemaker;

import io.passerelle.common.value.Sku;
import java.util.Map;
import java.util.Optional;

/// FileMaker's stock of the sellable SKUs. Failures are
/// [io.passerelle.common.filemaker.FileMakerFailure].
public interface FileMakerStock {

    /// What FileMaker says of a SKU.
    sealed interface Reading {
        /// @param units rounded down
        record Units(int units) implements Reading {}

        /// Not a number one may act on; skipped and listed, never guessed.
        record Unusable(String reason) implements Reading {}
    }

    /// Every sellable SKU. Records without a SKU are left out.
    ///
    /// @param beforeEachPage called before every page is read
    Map<Sku, Reading> readAll(Runnable beforeEachPage);

    /// What was read last has been compared with Shopify, and the shop follows it: changes are
    /// looked for from then on.
    default void noteCompared() {}

    /// One SKU; empty if FileMaker does not sell it.
    Optional<Reading> read(Sku sku);
}
