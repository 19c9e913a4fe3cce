package io.passerelle.supplier.partner;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads when a supplier is sent what.
record DeclaredSending(Entries entries, SuppliersConfig.Declared declared) {
    private static final List<String> WORKING_DAYS = List.of("mon", "tue", "wed", "thu", "fri");
    private static final Duration OLDEST = Duration.ofDays(30);

    /// Whether a person must approve of each purchase order.
    private enum Approval {
        NONE,
        REQUIRED
    }

    Sending read() {
        return new Sending(
                entries.choice("send-when", declared.sendWhen(), SendWhen.values()),
                entries.choice("approval", declared.approval(), Approval.values())
                        == Approval.REQUIRED,
                minimumAge(),
                window(declared.window()));
    }

    private Duration minimumAge() {
        return entries.parse(
                "minimum-age",
                declared.minimumAge(),
                "a time from nothing to " + OLDEST.toDays() + " days, such as 30m",
                text -> {
                    Duration age = DurationConverter.parseDuration(text);
                    if (age.isNegative() || age.compareTo(OLDEST) > 0) {
                        throw new IllegalArgumentException(text);
                    }
                    return age;
                });
    }

    private @Nullable SendingWindow window(SuppliersConfig.Window window) {
        if (window.from().isEmpty() && window.until().isEmpty() && window.zone().isEmpty()) {
            if (window.days().isPresent() || window.closedOn().isPresent()) {
                throw entries.bad(
                        "window",
                        "days alone",
                        "from, until and zone, such as 08:00, 16:30 and" + " Europe/Paris");
            }
            return null;
        }
        LocalTime from = time("window.from", window.from());
        LocalTime until = time("window.until", window.until());
        ZoneId zone =
                entries.parse(
                        "window.zone",
                        entries.required(
                                "window.zone", window.zone(), "a time zone such as Europe/Paris"),
                        "a time zone such as Europe/Paris",
                        ZoneId::of);
        try {
            return new SendingWindow(from, until, zone, days(window), closedOn(window));
        } catch (IllegalArgumentException e) {
            throw entries.bad("window", from + " to " + until, e.getMessage());
        }
    }

    private LocalTime time(String name, Optional<String> found) {
        String expected = "a time of day such as 08:00";
        return entries.parse(
                name, entries.required(name, found, expected), expected, LocalTime::parse);
    }

    private Set<DayOfWeek> days(SuppliersConfig.Window window) {
        return window.days().orElse(WORKING_DAYS).stream()
                .map(day ->
                        entries.parse(
                                "window.days", day, "mon, tue, wed, thu, fri, sat, sun", this::day))
                .collect(Collectors.toSet());
    }

    private DayOfWeek day(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private Set<LocalDate> closedOn(SuppliersConfig.Window window) {
        return window.closedOn().orElse(List.of()).stream()
                .map(day ->
                        entries.parse(
                                "window.closed-on",
                                day,
                                "days such as 2026-12-25",
                                text -> LocalDate.parse(text.strip())))
                .collect(Collectors.toSet());
    }
}
