package io.passerelle.webhook.order;

import io.passerelle.common.seal.Seal;
import io.passerelle.common.seal.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Singleton
@Converter
class SealedState implements AttributeConverter<String, String> {
    private static final SealedColumn COLUMN = SealedColumn.text("orders", "state", "id", 0L);

    private final Seal seal;

    SealedState(Seal seal) {
        this.seal = seal;
    }

    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String state) {
        return state == null ? null : seal.close(COLUMN, state);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : seal.open(COLUMN, stored);
    }
}
