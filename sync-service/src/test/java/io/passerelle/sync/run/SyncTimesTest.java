package io.passerelle.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncTimesTest {

    @Test
    void every_fifteen_minutes_unless_said_otherwise() {
        assertThat(times(Map.of())).isEqualTo(new SyncTimes.Every(Duration.ofMinutes(15)));
        assertThat(times(Map.of("SYNC_INTERVAL_MINUTES", "5")))
                .isEqualTo(new SyncTimes.Every(Duration.ofMinutes(5)));
    }

    @Test
    void by_the_calendar_in_a_time_zone() {
        assertThat(times(Map.of("SYNC_CRON", "*/10 7-20 * * 1-6", "SYNC_TIMEZONE", "Europe/Paris")))
                .isEqualTo(new SyncTimes.Cron("*/10 7-20 * * 1-6", ZoneId.of("Europe/Paris")));
    }

    @ParameterizedTest
    @CsvSource({
        "SYNC_INTERVAL_MINUTES, 0, whole minutes",
        "SYNC_INTERVAL_MINUTES, often, whole minutes",
        "SYNC_CRON, 0 0 7 * * ?, five fields",
        "SYNC_CRON, 61 * * * *, five fields",
        "SYNC_CRON, hourly, five fields",
        "SYNC_TIMEZONE, Paris, a time zone such as",
    })
    void what_is_no_time_is_refused_by_name(String variable, String value, String expected) {
        assertThatThrownBy(() -> times(Map.of(variable, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(variable)
                .hasMessageContaining(value)
                .hasMessageContaining(expected);
    }

    @Test
    void two_ways_at_once_are_one_too_many() {
        assertThatThrownBy(
                        () -> times(Map.of("SYNC_CRON", "0 * * * *", "SYNC_INTERVAL_MINUTES", "5")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("expected one of them");
        assertThatThrownBy(() -> times(Map.of("SYNC_TIMEZONE", "Europe/Paris")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("without SYNC_CRON");
    }

    private static SyncTimes times(Map<String, String> variables) {
        return SyncTimes.from(
                new Settings(
                        new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(variables, "test", 100))
                                .build()));
    }
}
