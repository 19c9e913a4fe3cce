package io.passerelle.webhook.alert;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.runtime.WebAddress;
import io.passerelle.webhook.settings.ConfigFile;
import io.quarkus.runtime.configuration.DurationConverter;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads the settings about alerts before the process starts in earnest, so that a mistake costs
/// one line instead of a stack trace.
public final class AlertsCheck {
    static final String SECRET = "ALERT_WEBHOOK_SECRET";
    private static final String PREFIX = "passerelle.alerts.";
    private static final int SHORTEST_SECRET = 16;
    private final List<Settings> sources;

    private AlertsCheck(List<Settings> sources) {
        this.sources = List.copyOf(sources);
    }

    /// For [io.passerelle.common.runtime.Launch]; throws [BadSetting].
    public static void check(Settings settings) {
        AlertsCheck check = new AlertsCheck(List.of(settings, ConfigFile.settings()));
        check.webhook();
        check.mail();
        check.times();
    }

    private void webhook() {
        Optional<URI> url =
                find(
                        "webhook",
                        "an https address (plain http only to this machine)",
                        WebAddress::secure);
        Optional<String> secret = any(s -> s.find(SECRET));
        if (url.isPresent() && secret.isEmpty()) {
            throw new BadSetting(
                    SECRET
                            + ": not set, which "
                            + PREFIX
                            + "webhook needs, expected a random text");
        }
        if (secret.filter(text -> text.length() < SHORTEST_SECRET).isPresent()) {
            throw new BadSetting(
                    SECRET + ": too short, expected a random text of 16 or more characters");
        }
    }

    private void mail() {
        boolean wanted =
                any(s -> s.find(PREFIX + "mail-to").or(() -> s.find(PREFIX + "mail-to[0]")))
                        .isPresent();
        if (!wanted) {
            return;
        }
        if (find("mail-from", "an e-mail address", AlertsCheck::address).isEmpty()) {
            throw missing(PREFIX + "mail-from", "the address alerts come from");
        }
        String host =
                any(s -> s.find("SMTP_HOST"))
                        .orElseThrow(() -> missing("SMTP_HOST", "a mail server's name"));
        boolean tls = any(s -> s.find("SMTP_TLS")).filter("true"::equals).isPresent();
        String startTls = any(s -> s.find("SMTP_START_TLS")).orElse("REQUIRED");
        if (!tls && !startTls.equals("REQUIRED") && !WebAddress.isThisMachine(host)) {
            throw new BadSetting(
                    "SMTP_START_TLS: found '"
                            + startTls
                            + "', expected REQUIRED (else only for a server on this machine)");
        }
    }

    private static BadSetting missing(String variable, String expected) {
        return new BadSetting(
                variable + ": not set, which " + PREFIX + "mail-to needs, expected " + expected);
    }

    private static String address(String text) {
        if (!text.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private void times() {
        String time = "a time above nothing, like 2m";
        List.of("every", "settle-time", "silent-after")
                .forEach(name -> find(name, time, AlertsCheck::positive));
        find("daily-summary", "a time of day like 08:00", LocalTime::parse);
        find("time-zone", "a time zone such as Europe/Paris", ZoneId::of);
    }

    private static Duration positive(String text) {
        Duration duration = DurationConverter.parseDuration(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }

    private <T> Optional<T> find(String name, String expected, Function<String, T> parser) {
        return any(s -> s.find(PREFIX + name, expected, parser));
    }

    private <T> Optional<T> any(Function<Settings, Optional<T>> look) {
        return sources.stream().map(look).flatMap(Optional::stream).findFirst();
    }
}
