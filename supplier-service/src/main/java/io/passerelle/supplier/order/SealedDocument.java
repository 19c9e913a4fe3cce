package io.passerelle.supplier.order;

import io.passerelle.common.seal.Seal;
import io.passerelle.common.seal.SealedColumn;
import io.passerelle.common.seal.SealedText;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/// The bytes that are or were sent, as text, sealed.
@Singleton
@Converter
class SealedDocument extends SealedText {
    private static final SealedColumn COLUMN =
            SealedColumn.text("purchase_order", "document", "number", "");

    SealedDocument(Seal seal) {
        super(seal, COLUMN);
    }

    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }
}
