package io.passerelle.supplier.order;

import io.passerelle.common.seal.Seal;
import io.passerelle.common.seal.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// What a supplier remarks on a purchase order, sealed: people write what they like.
@Singleton
@Converter
class SealedNote implements AttributeConverter<@Nullable String, @Nullable String> {
    private static final SealedColumn COLUMN =
            SealedColumn.text("purchase_order", "answer_note", "number", "");

    private final Seal seal;

    SealedNote(Seal seal) {
        this.seal = seal;
    }

    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String plain) {
        return plain == null ? null : seal.close(COLUMN, plain);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : seal.open(COLUMN, stored);
    }
}
