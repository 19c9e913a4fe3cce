package io.passerelle.webhook.alert;

import java.util.Locale;

/// Why people are told something.
enum Event {
    /// A cause stands.
    RAISED,
    /// It is gone.
    CLEARED,
    /// What stands today.
    SUMMARY;

    /// In the JSON and the database: `raised`, `cleared`, `summary`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
