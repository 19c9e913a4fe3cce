package io.passerelle.webhook.alert;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsCheckTest {
    private static final Map<String, String> GOOD =
            Map.of(
                    "passerelle.alerts.webhook", "https://chat.example.com/hook",
                    "ALERT_WEBHOOK_SECRET", "a-secret-of-some-length",
                    "passerelle.alerts.mail-to", "ops@example.com",
                    "passerelle.alerts.mail-from", "passerelle@example.com",
                    "SMTP_HOST", "smtp.example.com",
                    "passerelle.alerts.daily-summary", "08:00",
                    "passerelle.alerts.time-zone", "Europe/Paris");

    @Test
    void nothing_set_is_fine_and_all_set_is_too() {
        assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> check(GOOD)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "passerelle.alerts.webhook, http://chat.example.com/hook",
        "passerelle.alerts.webhook, chat",
        "passerelle.alerts.mail-from, nobody",
        "passerelle.alerts.daily-summary, 25:00",
        "passerelle.alerts.time-zone, Paris",
        "passerelle.alerts.settle-time, 0s",
        "passerelle.alerts.every, soon",
        "SMTP_START_TLS, DISABLED"
    })
    void a_wrong_setting_is_named_with_what_was_found(String name, String value) {
        assertThatThrownBy(() -> check(with(name, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(name + ": found '" + value + "', expected ");
    }

    @Test
    void a_short_secret_is_refused_and_not_shown() {
        assertThatThrownBy(() -> check(with("ALERT_WEBHOOK_SECRET", "short-one")))
                .hasMessageStartingWith("ALERT_WEBHOOK_SECRET: too short")
                .hasMessageNotContaining("short-one");
    }

    @ParameterizedTest
    @CsvSource({"ALERT_WEBHOOK_SECRET", "SMTP_HOST", "passerelle.alerts.mail-from"})
    void what_a_way_needs_is_demanded(String missing) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.remove(missing);

        assertThatThrownBy(() -> check(settings))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(missing + ": not set");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put(name, value);
        return settings;
    }

    private static void check(Map<String, String> values) {
        AlertsCheck.check(
                new Settings(
                        new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(values, "test", 100))
                                .build()));
    }
}
