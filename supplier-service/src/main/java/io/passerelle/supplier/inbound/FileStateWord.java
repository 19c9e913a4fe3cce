package io.passerelle.supplier.inbound;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// States are stored in the words people read.
@Converter
class FileStateWord implements AttributeConverter<@Nullable FileState, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable FileState state) {
        return state == null ? null : state.word();
    }

    @Override
    public @Nullable FileState convertToEntityAttribute(@Nullable String word) {
        return word == null ? null : FileState.parse(word);
    }
}
