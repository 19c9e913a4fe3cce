package io.passerelle.webhook.order;

import io.passerelle.common.seal.Seal;
import io.passerelle.common.seal.SealedColumn;
import io.passerelle.common.seal.SealedText;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

@Singleton
@Converter
class SealedState extends SealedText {
    private static final SealedColumn COLUMN = SealedColumn.text("orders", "state", "id", 0L);

    SealedState(Seal seal) {
        super(seal, COLUMN);
    }

    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }
}
