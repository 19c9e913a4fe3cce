package io.passerelle.supplier.inbound;

import io.passerelle.common.seal.Seal;
import io.passerelle.common.seal.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Why a file cannot be read, sealed: it quotes pieces of the file.
@Singleton
@Converter
class SealedReason implements AttributeConverter<@Nullable String, @Nullable String> {
    private static final SealedColumn COLUMN =
            SealedColumn.text("inbound_file", "reason", "id", "");

    private final Seal seal;

    SealedReason(Seal seal) {
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
