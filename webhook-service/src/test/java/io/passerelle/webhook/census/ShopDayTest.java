package io.passerelle.webhook.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ShopDayTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");

    @Test
    void days_begin_at_the_shops_midnight_and_end_before_today() {
        assertThat(ShopDay.before(NOON, BERLIN, 2, LONG_AGO))
                .containsExactly(
                        day("2026-11-19", "2026-11-18T23:00:00Z", "2026-11-19T23:00:00Z"),
                        day("2026-11-20", "2026-11-19T23:00:00Z", "2026-11-20T23:00:00Z"));
    }

    @Test
    void a_day_counts_as_over_only_once_the_order_index_has_settled() {
        assertThat(ShopDay.before(Instant.parse("2026-11-20T23:59:59Z"), BERLIN, 1, LONG_AGO))
                .extracting(ShopDay::date)
                .containsExactly(LocalDate.parse("2026-11-19"));
        assertThat(ShopDay.before(Instant.parse("2026-11-21T00:00:00Z"), BERLIN, 1, LONG_AGO))
                .extracting(ShopDay::date)
                .containsExactly(LocalDate.parse("2026-11-20"));
    }

    @Test
    void a_day_on_which_the_clocks_change_has_its_own_length() {
        Instant later = Instant.parse("2026-10-26T12:00:00Z");

        assertThat(ShopDay.before(later, BERLIN, 1, LONG_AGO))
                .extracting(day -> Duration.between(day.begin(), day.end()).toHours())
                .containsExactly(25L);
    }

    @Test
    void what_lies_before_the_go_live_is_not_compared() {
        Instant goLive = Instant.parse("2026-11-20T08:30:00.700Z");

        assertThat(ShopDay.before(NOON, BERLIN, 7, goLive))
                .containsExactly(day("2026-11-20", "2026-11-20T08:30:00Z", "2026-11-20T23:00:00Z"));
        assertThat(ShopDay.before(NOON, BERLIN, 7, NOON)).isEmpty();
    }

    private static ShopDay day(String date, String begin, String end) {
        return new ShopDay(LocalDate.parse(date), Instant.parse(begin), Instant.parse(end));
    }
}
