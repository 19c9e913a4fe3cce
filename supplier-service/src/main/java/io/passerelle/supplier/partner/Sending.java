package io.passerelle.supplier.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// When a supplier is sent what.
///
/// @param approval whether a person must approve of each purchase order
/// @param minimumAge an order is not sent before it is so old: until then its buyer may change it
/// @param window null to send at any hour
public record Sending(
        SendWhen when, boolean approval, Duration minimumAge, @Nullable SendingWindow window) {

    /// The time itself if sending is possible then, else when it will be.
    public Instant next(Instant earliest) {
        return window == null ? earliest : window.next(earliest);
    }

    /// For people: `paid, approved, 30 min old, 08:00-16:30 Europe/Paris`.
    public String words() {
        StringBuilder words = new StringBuilder(when.name().toLowerCase(Locale.ROOT));
        if (approval) {
            words.append(", approved");
        }
        if (minimumAge.isPositive()) {
            words.append(", ").append(minimumAge.toMinutes()).append(" min old");
        }
        if (window != null) {
            words.append(", %s-%s %s".formatted(window.from(), window.until(), window.zone()));
        }
        return words.toString();
    }
}
