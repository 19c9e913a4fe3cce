package io.passerelle.common.seal;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/// Seals a column of text on its way into the database. Each column has a subclass of its own, as
/// JPA wants it, that also provides its [SealedColumn] as a bean.
public abstract class SealedText implements AttributeConverter<@Nullable String, @Nullable String> {
    private final Seal seal;
    private final SealedColumn column;

    protected SealedText(Seal seal, SealedColumn column) {
        this.seal = seal;
        this.column = column;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String plain) {
        return plain == null ? null : seal.close(column, plain);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : seal.open(column, stored);
    }
}
