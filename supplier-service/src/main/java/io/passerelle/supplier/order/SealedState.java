package io.passerelle.supplier.order;

import io.passerelle.common.seal.Seal;
import io.passerelle.common.seal.SealedColumn;
import io.passerelle.common.seal.SealedText;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/// The newest state of an order, sealed.
@Singleton
@Converter
class SealedState extends SealedText {
    private static final SealedColumn COLUMN = SealedColumn.text("known_order", "state", "id", 0L);

    SealedState(Seal seal) {
        super(seal, COLUMN);
    }

    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }
}
