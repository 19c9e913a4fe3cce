package io.passerelle.supplier.partner;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/// The hours in which a supplier is sent orders.
///
/// @param from the first minute of each working day, in `zone`
/// @param until the cut-off, later than `from`: nothing is sent from it on
/// @param days the working days, at least one
/// @param closedOn days that are none all the same
public record SendingWindow(
        LocalTime from,
        LocalTime until,
        ZoneId zone,
        Set<DayOfWeek> days,
        Set<LocalDate> closedOn) {

    public SendingWindow {
        days = Set.copyOf(days);
        closedOn = Set.copyOf(closedOn);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("from before until, on the same day");
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("at least one working day");
        }
    }

    /// The time itself if the window is open then, else when it opens next. Where a change of the
    /// clocks skips an hour, a time within it is an hour later.
    public Instant next(Instant earliest) {
        LocalDate day = earliest.atZone(zone).toLocalDate();
        while (!isOpenOn(day) || !earliest.isBefore(at(day, until))) {
            day = day.plusDays(1);
        }
        Instant opens = at(day, from);
        return earliest.isBefore(opens) ? opens : earliest;
    }

    private boolean isOpenOn(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !closedOn.contains(day);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }
}
