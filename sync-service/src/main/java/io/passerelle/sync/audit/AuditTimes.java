package io.passerelle.sync.audit;

import io.passerelle.common.runtime.Settings;
import io.passerelle.sync.run.SyncTimes;
import java.time.ZoneId;

/// When the audit runs.
///
/// @param expression five fields as in crontab(5)
public record AuditTimes(String expression, ZoneId zone) {

    /// `AUDIT_CRON`, a quarter past three unless set, in `AUDIT_TIMEZONE`, else `SYNC_TIMEZONE`,
    /// else the machine's zone; throws [io.passerelle.common.runtime.BadSetting].
    public static AuditTimes from(Settings settings) {
        String expression =
                settings.find(
                                "AUDIT_CRON",
                                "five fields as in a crontab, such as '15 3 * * *'",
                                SyncTimes::cron)
                        .orElse("15 3 * * *");
        var zone = settings.find("AUDIT_TIMEZONE", "a time zone such as Europe/Paris", ZoneId::of);
        var syncZone =
                settings.find("SYNC_TIMEZONE", "a time zone such as Europe/Paris", ZoneId::of);
        return new AuditTimes(expression, zone.or(() -> syncZone).orElseGet(ZoneId::systemDefault));
    }
}
