package io.passerelle.webhook.census;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// A day of the shop, as its people see it in Shopify; 23 or 25 hours when the clocks change.
///
/// @param begin whole seconds; later than midnight if the go-live fell on this day
/// @param end the next midnight, not part of the day
record ShopDay(LocalDate date, Instant begin, Instant end) {
    /// Shopify's order index lags: a day is only counted so long after its end.
    private static final Duration SETTLED = Duration.ofHours(1);

    /// The last days that are over, oldest first, without what lies before the go-live: those
    /// orders are history, which is kept here only by chance.
    static List<ShopDay> before(Instant now, ZoneId zone, int days, Instant goLive) {
        LocalDate today = now.minus(SETTLED).atZone(zone).toLocalDate();
        return IntStream.rangeClosed(1, days)
                .mapToObj(back -> of(today.minusDays(days + 1L - back), zone, goLive))
                .filter(day -> day.begin().isBefore(day.end()))
                .toList();
    }

    /// An order created in the very second of the go-live counts, as its times are whole seconds.
    private static ShopDay of(LocalDate date, ZoneId zone, Instant goLive) {
        Instant midnight = date.atStartOfDay(zone).toInstant();
        Instant begin = goLive.truncatedTo(ChronoUnit.SECONDS);
        return new ShopDay(
                date,
                begin.isAfter(midnight) ? begin : midnight,
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
