package io.passerelle.webhook.event;

import java.util.Locale;

/// Who told us.
public enum EventSource {
    WEBHOOK,
    RECONCILED;

    /// As it is kept in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
