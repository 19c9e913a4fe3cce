package io.passerelle.webhook.event;

import io.passerelle.common.seal.Seal;
import io.passerelle.common.seal.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Seals an event's body on its way into the database. Whoever writes the column by SQL calls
/// [#convertToDatabaseColumn].
@Immutable
@Singleton
@Converter
class SealedBody implements AttributeConverter<byte[], byte[]> {
    private static final SealedColumn COLUMN = SealedColumn.bytes("events", "body", "id", 0L);

    private final Seal seal;

    SealedBody(Seal seal) {
        this.seal = seal;
    }

    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }

    @Override
    public byte[] convertToDatabaseColumn(byte @Nullable [] body) {
        return body == null ? new byte[0] : seal.close(COLUMN, body);
    }

    @Override
    public byte[] convertToEntityAttribute(byte @Nullable [] stored) {
        return stored == null ? new byte[0] : seal.open(COLUMN, stored);
    }
}
