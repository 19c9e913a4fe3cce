package io.passerelle.common.condition;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// Something that is wrong right now, for people. Holds no personal data and no secrets.
///
/// @param key stable, one for each cause, such as `parked:sync-service:booking`; the same from two
///   services if the cause is one
/// @param since when it began, as far as is known
/// @param words what is wrong, one sentence
/// @param advice what to look at and to do
/// @param link the console's page about it, below `/console/`; `""` for the first one
@RegisterForReflection
public record Condition(
        String key, Severity severity, Instant since, String words, String advice, String link) {
    private static final int LONGEST_KEY = 200;

    /// Throws [IllegalArgumentException] if the key is blank, too long or has blanks in it.
    public Condition {
        if (!key.matches("\\S{1," + LONGEST_KEY + "}")) {
            throw new IllegalArgumentException(
                    "key: found '" + key + "', expected 1 to 200 characters without blanks");
        }
    }
}
