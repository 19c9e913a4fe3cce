package io.passerelle.common.work;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// One parked unit, as a caller names it.
///
/// @param kind as it is listed
/// @param key as it is listed
@RegisterForReflection
public record NamedUnit(@Nullable String kind, @Nullable String key) {

    /// Throws [IllegalArgumentException] if one of the two is missing: it would mean more than one
    /// unit.
    public ParkedFilter filter() {
        return ParkedFilter.unit(given("kind", kind), given("key", key));
    }

    private static String given(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(field + ": not set, expected that of a parked unit");
        }
        return text;
    }
}
