package io.passerelle.webhook.handover;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.settings.ConfigFile;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads the settings about handing on before the process starts in earnest, so that a mistake
/// costs one line instead of a stack trace.
public final class HandoverCheck {
    private static final List<String> PAUSES =
            List.of("first-pause", "longest-pause", "park-after");

    private HandoverCheck() {}

    /// For [io.passerelle.common.runtime.Launch]; throws [BadSetting].
    public static void check(Settings settings) {
        HandoverSettings.from(settings);
        read(settings);
        read(ConfigFile.settings());
    }

    private static void read(Settings settings) {
        PAUSES.forEach(name -> duration(settings, name));
        Optional<Duration> first = duration(settings, "first-pause");
        Duration longest = duration(settings, "longest-pause").orElse(Duration.ofHours(1));
        first.filter(pause -> pause.compareTo(longest) > 0)
                .ifPresent(pause -> {
                    throw new BadSetting(
                            "passerelle.handover.first-pause: found '"
                                    + pause
                                    + "', expected at most longest-pause, which is "
                                    + longest);
                });
        settings.find(
                "passerelle.work.threads",
                "a number of at least 3: one for each subscriber that may hang, one for the rest",
                HandoverCheck::threads);
    }

    private static Optional<Duration> duration(Settings settings, String name) {
        return settings.find(
                "passerelle.handover." + name,
                "a time above nothing, like 30s, 1h or 14d",
                HandoverCheck::positive);
    }

    private static Duration positive(String text) {
        Duration duration = DurationConverter.parseDuration(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }

    private static int threads(String text) {
        int threads = Integer.parseInt(text);
        if (threads <= Subscriber.values().length) {
            throw new IllegalArgumentException(text);
        }
        return threads;
    }
}
