package io.passerelle.supplier.order;

import io.passerelle.common.seal.Seal;
import io.passerelle.common.seal.SealedColumn;
import io.passerelle.common.seal.SealedText;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/// What a purchase order says, sealed.
@Singleton
@Converter
class SealedContent extends SealedText {
    private static final SealedColumn COLUMN =
            SealedColumn.text("purchase_order", "content", "number", "");

    SealedContent(Seal seal) {
        super(seal, COLUMN);
    }

    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }
}
