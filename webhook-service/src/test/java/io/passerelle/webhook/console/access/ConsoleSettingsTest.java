package io.passerelle.webhook.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleSettingsTest {
    private static final Map<String, String> PROVIDER =
            Map.of(
                    "PUBLIC_URL", "https://shop.example.com/",
                    "CONSOLE_OIDC_ISSUER", "https://id.example.com/realms/shop",
                    "CONSOLE_OIDC_CLIENT_ID", "passerelle",
                    "CONSOLE_OIDC_CLIENT_SECRET", "s3cret of some length",
                    "CONSOLE_OIDC_PEOPLE", "ada@example.com, Bob@Example.com");

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
        ConsoleSettings known = withPassword("long enough a text", "key");

        assertThat(known.cookieKey())
                .isEqualTo(withPassword("long enough a text", "key").cookieKey())
                .isNotEqualTo(withPassword("another long text", "key").cookieKey())
                .isNotEqualTo(withPassword("long enough a text", "k2").cookieKey())
                .isNotEqualTo(known.stepKey());
        assertThat(known.toString()).doesNotContain("long enough");
        ConsoleSettings other = settings(PROVIDER).orElseThrow();
        Map<String, String> changed = new HashMap<>(PROVIDER);
        changed.put("CONSOLE_OIDC_CLIENT_SECRET", "another secret of a length");
        assertThat(other.cookieKey())
                .isNotEqualTo(settings(changed).orElseThrow().cookieKey())
                .isNotEqualTo(withPassword("", "").cookieKey());
    }

    @Test
    void who_an_openid_provider_knows_gets_in_only_if_named() {
        ConsoleSettings console = settings(PROVIDER).orElseThrow();

        assertThat(console.password()).isEmpty();
        assertThat(console.knows("ada@example.com")).isTrue();
        assertThat(console.knows("bob@example.com")).as("as she spells it").isTrue();
        assertThat(console.knows("eve@example.com")).isFalse();
        assertThat(console.knows("")).isFalse();
        assertThat(console.openId().orElseThrow().back())
                .hasToString("https://shop.example.com/console/login/openid/back");
        assertThat(console.toString()).doesNotContain("s3cret").doesNotContain("@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "CONSOLE_OIDC_CLIENT_ID, '', CONSOLE_OIDC_CLIENT_ID: not set",
        "CONSOLE_OIDC_CLIENT_SECRET, '', CONSOLE_OIDC_CLIENT_SECRET: not set",
        "CONSOLE_OIDC_CLIENT_SECRET, fifteen letters, CONSOLE_OIDC_CLIENT_SECRET: too short",
        "CONSOLE_OIDC_PEOPLE, '', CONSOLE_OIDC_PEOPLE: not set",
        "CONSOLE_OIDC_PEOPLE, ' , ', CONSOLE_OIDC_PEOPLE: not set",
        "PUBLIC_URL, '', PUBLIC_URL: not set",
        "CONSOLE_OIDC_ISSUER, http://id.example.com, CONSOLE_OIDC_ISSUER: found",
        "CONSOLE_OIDC_ISSUER, id.example.com, CONSOLE_OIDC_ISSUER: found",
    })
    void a_provider_without_what_it_takes_stops_the_start(
            String variable, String value, String message) {
        Map<String, String> values = new HashMap<>(PROVIDER);
        values.put(variable, value);

        assertThatThrownBy(() -> settings(values))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("expected");
    }

    @Test
    void two_who_share_a_name_stop_the_start() {
        Map<String, String> values = new HashMap<>(PROVIDER);
        values.put("CONSOLE_USERNAME", "ada@example.com");
        values.put("CONSOLE_PASSWORD", "long enough a text");

        assertThatThrownBy(() -> settings(values))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("CONSOLE_USERNAME: found 'ada@example.com', expected");
    }

    private static ConsoleSettings withPassword(String password, String dataKey) {
        return new ConsoleSettings(
                Optional.of(new ConsoleSettings.Password("ada", password)),
                Optional.empty(),
                dataKey);
    }

    private static Optional<ConsoleSettings> settings(Map<String, String> values) {
        return ConsoleSettings.from(
                new Settings(
                        new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(values, "test", 100))
                                .build()));
    }
}
