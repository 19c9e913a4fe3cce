package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMaker;
import java.util.Optional;

/// The merchant's script that makes the stock of one product from its movements. Its parameter is
/// the SKU; it may be run any number of times.
record Recalculation(FileMaker fileMaker, FileMakerConfig config) {

    /// Does nothing in a file whose stock follows by itself.
    void of(String sku) {
        Optional<String> script = config.movement().recalculate();
        script.ifPresent(name -> fileMaker.run(config.stock().layout(), name, sku).orThrow());
    }

    boolean isDoneBeforeSync() {
        return config.movement().recalculateBeforeSync();
    }
}
