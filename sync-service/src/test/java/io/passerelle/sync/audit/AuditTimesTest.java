package io.passerelle.sync.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTimesTest {

    @Test
    void at_night_unless_said_otherwise() {
        assertThat(times(Map.of())).isEqualTo(new AuditTimes("15 3 * * *", ZoneId.systemDefault()));
    }

    @Test
    void in_a_zone_of_its_own_or_that_of_the_syncs() {
        assertThat(times(Map.of("AUDIT_CRON", "0 5 * * 1", "AUDIT_TIMEZONE", "Europe/Paris")))
                .isEqualTo(new AuditTimes("0 5 * * 1", ZoneId.of("Europe/Paris")));
        assertThat(times(Map.of("SYNC_TIMEZONE", "Europe/Berlin")).zone())
                .isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void what_is_no_time_is_refused_by_name() {
        assertThatThrownBy(() -> times(Map.of("AUDIT_CRON", "nightly")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("AUDIT_CRON: found 'nightly', expected five fields");
        assertThatThrownBy(() -> times(Map.of("AUDIT_TIMEZONE", "Paris")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("AUDIT_TIMEZONE");
    }

    private static AuditTimes times(Map<String, String> settings) {
        return AuditTimes.from(
                new Settings(
                        new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(settings, "test", 100))
                                .build()));
    }
}
