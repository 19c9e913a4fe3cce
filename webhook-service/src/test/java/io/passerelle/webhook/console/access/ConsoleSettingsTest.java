package io.passerelle.webhook.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleSettingsTest {

    @Test
    void without_a_password_there_is_no_console() {
        assertThat(settings(Map.of("CONSOLE_USERNAME", "ada"))).isEmpty();
        assertThat(settings(Map.of("CONSOLE_USERNAME", "ada", "CONSOLE_PASSWORD", " "))).isEmpty();
    }

    @Test
    void a_short_password_or_nobodys_name_stops_the_start() {
        assertThatThrownBy(() ->
                        settings(Map.of("CONSOLE_USERNAME", "ada", "CONSOLE_PASSWORD", "short")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("CONSOLE_PASSWORD: too short")
                .hasMessageNotContaining("'short'");
        assertThatThrownBy(() -> settings(Map.of("CONSOLE_PASSWORD", "long enough a text")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("CONSOLE_USERNAME: not set");
    }

    @Test
    void the_cookies_key_outlives_a_restart_and_no_change_of_a_secret() {
        ConsoleSettings known = new ConsoleSettings("ada", "long enough a text", "key");

        assertThat(known.cookieKey())
                .isEqualTo(new ConsoleSettings("ada", "long enough a text", "key").cookieKey())
                .isNotEqualTo(new ConsoleSettings("ada", "another long text", "key").cookieKey())
                .isNotEqualTo(new ConsoleSettings("ada", "long enough a text", "k2").cookieKey());
        assertThat(known.toString()).doesNotContain("long enough");
    }

    private static Optional<ConsoleSettings> settings(Map<String, String> values) {
        return ConsoleSettings.from(
                new Settings(
                        new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(values, "test", 100))
                                .build()));
    }
}
