package io.passerelle.supplier.partner;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingWindowTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final SendingWindow window =
            new SendingWindow(
                    LocalTime.of(8, 0),
                    LocalTime.of(16, 30),
                    PARIS,
                    EnumSet.range(MONDAY, FRIDAY),
                    Set.of(LocalDate.of(2026, 12, 25)));

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T12:00:00Z, 2026-11-25T12:00:00Z, Wednesday within",
        "2026-11-25T07:00:00Z, 2026-11-25T07:00:00Z, its first moment",
        "2026-11-25T06:59:59Z, 2026-11-25T07:00:00Z, a second before it opens",
        "2026-11-25T15:29:59Z, 2026-11-25T15:29:59Z, the last second before the cut-off",
        "2026-11-25T15:30:00Z, 2026-11-26T07:00:00Z, the cut-off itself",
        "2026-11-27T15:30:00Z, 2026-11-30T07:00:00Z, over the weekend",
        "2026-11-28T12:00:00Z, 2026-11-30T07:00:00Z, Saturday noon",
        "2026-12-24T16:00:00Z, 2026-12-28T07:00:00Z, over a closed Friday",
        "2026-07-01T06:30:00Z, 2026-07-01T06:30:00Z, in summer it opens an hour earlier in UTC",
    })
    void it_opens_in_the_suppliers_own_time(Instant earliest, Instant next, String why) {
        assertThat(window.next(earliest)).as(why).isEqualTo(next);
    }

    @Test
    void the_night_the_clocks_change_has_its_window_as_well() {
        SendingWindow night = window(LocalTime.of(2, 15), LocalTime.of(2, 45), Set.of(SUNDAY));

        // 29 March 2026: from 2:00 it is 3:00 at once.
        assertThat(night.next(Instant.parse("2026-03-28T23:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T01:15:00Z"));
    }

    @Test
    void a_window_that_never_opens_is_refused() {
        LocalTime eight = LocalTime.of(8, 0);
        assertThatThrownBy(() -> window(eight, eight, Set.of(MONDAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from before until");
        assertThatThrownBy(() -> window(eight, LocalTime.NOON, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("working day");
    }

    private static SendingWindow window(LocalTime from, LocalTime until, Set<DayOfWeek> days) {
        return new SendingWindow(from, until, PARIS, days, Set.of());
    }
}
