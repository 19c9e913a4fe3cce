package io.passerelle.supplier.order;

import io.passerelle.common.seal.Seal;
import io.passerelle.common.seal.SealedColumn;
import io.passerelle.common.seal.SealedText;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/// What a supplier remarks on a purchase order, sealed: people write what they like.
@Singleton
@Converter
class SealedNote extends SealedText {
    private static final SealedColumn COLUMN =
            SealedColumn.text("purchase_order", "answer_note", "number", "");

    SealedNote(Seal seal) {
        super(seal, COLUMN);
    }

    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }
}
