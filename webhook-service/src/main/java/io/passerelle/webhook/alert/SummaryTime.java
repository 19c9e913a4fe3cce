package io.passerelle.webhook.alert;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When the daily summary is due.
record SummaryTime(LocalTime time, ZoneId zone) {

    /// The day whose summary is the newest that is due by now, such as `2026-11-21`.
    String dayOf(Instant now) {
        ZonedDateTime there = now.atZone(zone);
        boolean due = !there.toLocalTime().isBefore(time);
        return (due ? there : there.minusDays(1)).toLocalDate().toString();
    }
}
