package io.passerelle.webhook.console.page;

import io.quarkus.qute.TemplateInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What every page needs: who looks, in which language, and how dates are shown.
///
/// @param section which part of the console it is, a word of its address
/// @param done what was just done, a word that the page knows; `""` for nothing
/// @param now when the page was asked for
public record Frame(
        String user, String section, String done, Locale locale, ZoneId zone, Instant now) {

    public String lang() {
        return locale.getLanguage();
    }

    /// The other language.
    public String other() {
        return lang().equals("fr") ? "en" : "fr";
    }

    /// Date and time to the second, `""` of null.
    public String when(@Nullable Instant time) {
        return time == null
                ? ""
                : DateTimeFormatter.ofPattern(
                                lang().equals("fr")
                                        ? "d MMM uuuu HH:mm:ss"
                                        : "d MMM uuuu, HH:mm:ss",
                                locale)
                        .withZone(zone)
                        .format(time);
    }

    /// How long ago, roughly: `12 s`, `5 min`, `3 h`, `2 d`; `""` of null.
    public String since(@Nullable Instant time) {
        return time == null ? "" : roughly(Duration.between(time, now));
    }

    /// How long it took, `""` while it runs.
    public String took(Instant start, @Nullable Instant end) {
        if (end == null) {
            return "";
        }
        Duration time = Duration.between(start, end);
        return time.toMinutes() < 1
                ? String.format(locale, "%.1f s", time.toMillis() / 1000.0)
                : roughly(time);
    }

    private String roughly(Duration time) {
        if (time.toMinutes() < 1) {
            return Math.max(0, time.toSeconds()) + " s";
        }
        if (time.toHours() < 1) {
            return time.toMinutes() + " min";
        }
        String day = lang().equals("fr") ? " j" : " d";
        return time.toDays() < 2 ? time.toHours() + " h" : time.toDays() + day;
    }

    TemplateInstance in(TemplateInstance page) {
        return page.setLocale(locale);
    }
}
