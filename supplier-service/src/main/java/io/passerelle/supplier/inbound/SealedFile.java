package io.passerelle.supplier.inbound;

import io.passerelle.common.seal.Seal;
import io.passerelle.common.seal.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A file as the supplier wrote it, sealed: a shipment notice may name the buyer.
@Immutable
@Singleton
@Converter
class SealedFile implements AttributeConverter<byte[], byte[]> {
    private static final SealedColumn COLUMN =
            SealedColumn.bytes("inbound_file", "content", "id", "");

    private final Seal seal;

    SealedFile(Seal seal) {
        this.seal = seal;
    }

    @Produces
    @Singleton
    static SealedColumn column() {
        return COLUMN;
    }

    @Override
    public byte[] convertToDatabaseColumn(byte @Nullable [] plain) {
        return plain == null ? new byte[0] : seal.close(COLUMN, plain);
    }

    @Override
    public byte[] convertToEntityAttribute(byte @Nullable [] stored) {
        return stored == null ? new byte[0] : seal.open(COLUMN, stored);
    }
}
