package io.passerelle.webhook.event;

import java.util.Locale;

/// What became of an event's body; the row itself stays.
enum BodyState {
    KEPT,
    /// It was kept as long as bodies are; its hash and size still are.
    DROPPED,
    /// A person in it is to be forgotten: not even its hash is kept.
    ERASED;

    /// As it is kept in the database.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BodyState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
