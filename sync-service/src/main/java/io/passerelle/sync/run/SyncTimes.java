package io.passerelle.sync.run;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import java.time.Duration;
import java.time.ZoneId;

/// When the whole stock is compared.
public sealed interface SyncTimes {

    /// One run after the other, this far apart.
    record Every(Duration interval) implements SyncTimes {}

    /// @param expression five fields as in crontab(5): minute, hour, day of month, month, weekday
    /// @param zone in which its hours are meant
    record Cron(String expression, ZoneId zone) implements SyncTimes {}

    /// `SYNC_CRON` with `SYNC_TIMEZONE` (else the machine's zone), or `SYNC_INTERVAL_MINUTES`, 15
    /// unless set; throws [BadSetting].
    static SyncTimes from(Settings settings) {
        var cron =
                settings.find(
                        "SYNC_CRON",
                        "five fields as in a crontab, such as '*/10 7-20 * * 1-6'",
                        SyncTimes::cron);
        var zone = settings.find("SYNC_TIMEZONE", "a time zone such as Europe/Paris", ZoneId::of);
        var interval =
                settings.find(
                        "SYNC_INTERVAL_MINUTES",
                        "whole minutes from 1 to 1440",
                        SyncTimes::minutes);
        if (cron.isPresent() && interval.isPresent()) {
            throw new BadSetting(
                    "SYNC_CRON: set together with SYNC_INTERVAL_MINUTES, expected one of them");
        }
        if (zone.isPresent() && cron.isEmpty()) {
            throw new BadSetting("SYNC_TIMEZONE: set without SYNC_CRON, whose hours it is for");
        }
        return cron.<SyncTimes>map(text -> new Cron(text, zone.orElseGet(ZoneId::systemDefault)))
                .orElseGet(() -> new Every(interval.orElse(Duration.ofMinutes(15))));
    }

    /// Checks an expression of five fields; throws [IllegalArgumentException].
    static String cron(String text) {
        var definition = CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
        return new CronParser(definition).parse(text).validate().asString();
    }

    private static Duration minutes(String text) {
        int minutes = Integer.parseInt(text);
        if (minutes < 1 || minutes > 1440) {
            throw new IllegalArgumentException(text);
        }
        return Duration.ofMinutes(minutes);
    }
}
