package io.passerelle.webhook.intake;

import io.passerelle.common.runtime.Settings;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.time.Duration;

/// How much may wait to be stored, and for how long.
///
/// @param mostWaiting webhooks, those being committed counted too; what comes beyond is told to
///   come again
/// @param mostBytes the same of their bodies; a single body above it is still taken when nothing
///   else waits
/// @param mostPerCommit webhooks
/// @param patience within it a request is answered, whatever the database does. Shopify waits for
///   five seconds
public record IntakeLimits(int mostWaiting, long mostBytes, int mostPerCommit, Duration patience) {
    private static final String PREFIX = "passerelle.intake.";
    private static final String COUNT = "a number from 1 to 1000000";

    /// The check of the start; throws [io.passerelle.common.runtime.BadSetting].
    public static IntakeLimits from(Settings settings) {
        return new IntakeLimits(
                settings.find(PREFIX + "most-waiting", COUNT, IntakeLimits::count).orElse(20_000),
                settings.find(
                                PREFIX + "most-bytes",
                                "a size like 32M, above 0",
                                IntakeLimits::bytes)
                        .orElse(32L << 20),
                settings.find(PREFIX + "most-per-commit", COUNT, IntakeLimits::count).orElse(500),
                settings.find(
                                PREFIX + "patience",
                                "a time like 4s, above 0 and below 5s",
                                IntakeLimits::patience)
                        .orElse(Duration.ofSeconds(4)));
    }

    private static int count(String text) {
        int count = Integer.parseInt(text);
        if (count < 1 || count > 1_000_000) {
            throw new IllegalArgumentException(text);
        }
        return count;
    }

    private static long bytes(String text) {
        MemorySize size = new MemorySizeConverter().convert(text);
        if (size.asLongValue() < 1) {
            throw new IllegalArgumentException(text);
        }
        return size.asLongValue();
    }

    private static Duration patience(String text) {
        Duration patience = DurationConverter.parseDuration(text);
        if (!patience.isPositive() || patience.compareTo(Duration.ofSeconds(5)) >= 0) {
            throw new IllegalArgumentException(text);
        }
        return patience;
    }
}
