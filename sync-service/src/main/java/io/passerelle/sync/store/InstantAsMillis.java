package io.passerelle.sync.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Times are milliseconds since 1970: the same in SQLite and PostgreSQL, and in order when sorted.
@Converter(autoApply = true)
public class InstantAsMillis implements AttributeConverter<Instant, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
