package io.passerelle.supplier.inbound;

import io.passerelle.common.seal.Seal;
import io.passerelle.common.seal.SealedColumn;
import io.passerelle.common.seal.SealedText;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/// Why a file cannot be read, sealed: it quotes pieces of the file.
@Singleton
@Converter
class SealedReason extends SealedText {
    private static final SealedColumn COLUMN =
            SealedColumn.text("inbound_file", "reason", "id", "");

    SealedReason(Seal seal) {
        super(seal, COLUMN);
    }

    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }
}
