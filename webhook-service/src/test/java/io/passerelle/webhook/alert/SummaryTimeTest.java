package io.passerelle.webhook.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SummaryTimeTest {
    private final SummaryTime eight =
            new SummaryTime(LocalTime.of(8, 0), ZoneId.of("Europe/Paris"));

    @Test
    void a_day_begins_at_its_time_in_its_zone() {
        assertThat(eight.dayOf(Instant.parse("2026-11-21T06:59:59Z"))).isEqualTo("2026-11-20");
        assertThat(eight.dayOf(Instant.parse("2026-11-21T07:00:00Z"))).isEqualTo("2026-11-21");
        assertThat(eight.dayOf(Instant.parse("2026-07-01T06:00:00Z"))).isEqualTo("2026-07-01");
    }
}
