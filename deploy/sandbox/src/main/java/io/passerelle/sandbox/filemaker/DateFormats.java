package io.passerelle.sandbox.filemaker;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The `dateformats` of a call. Stored timestamps are in the US format, which is also the file's
/// own.
enum DateFormats {
    US("M/d/uuuu", "MM/dd/uuuu HH:mm:ss"),
    ISO("uuuu-MM-dd", "uuuu-MM-dd'T'HH:mm:ss");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");

    private final DateTimeFormatter date;
    private final DateTimeFormatter shown;

    DateFormats(String date, String shown) {
        this.date = DateTimeFormatter.ofPattern(date);
        this.shown = DateTimeFormatter.ofPattern(shown);
    }

    static DateFormats of(String parameter) {
        return switch (parameter) {
            case "0", "1" -> US;
            case "2" -> ISO;
            default -> throw new Refusal(Code.PARAMETER_INVALID);
        };
    }

    static String stored(LocalDateTime moment) {
        return US.shown.format(moment);
    }

    /// A stored content in this format; what is not a timestamp stays as it is.
    String fromStored(String content) {
        return moment(content).map(shown::format).orElse(content);
    }

    static Optional<LocalDateTime> moment(String content) {
        try {
            return content.isEmpty() ? Optional.empty() : Optional.of(US.read(content).from());
        } catch (Refusal notOne) {
            return Optional.empty();
        }
    }

    /// Reads what a client wrote: a moment, or a day standing for all of it. ISO wants a blank
    /// between date and time; a `T` is refused, as the real server does.
    Span<LocalDateTime> read(String written) {
        String text = written.strip();
        int blank = text.indexOf(' ');
        try {
            if (blank < 0) {
                LocalDate day = LocalDate.parse(text, date);
                return new Span<>(day.atStartOfDay(), day.atTime(23, 59, 59));
            }
            LocalDate day = LocalDate.parse(text.substring(0, blank), date);
            LocalDateTime at = day.atTime(LocalTime.parse(text.substring(blank + 1), TIME));
            return new Span<>(at, at);
        } catch (DateTimeParseException e) {
            throw new Refusal(Code.BAD_DATE);
        }
    }
}
