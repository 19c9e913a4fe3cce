package io.passerelle.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.census.CensusCheck;
import io.passerelle.webhook.handover.HandoverCheck;
import io.passerelle.webhook.handover.HandoverSettings;
import io.passerelle.webhook.intake.IntakeLimits;
import io.passerelle.webhook.intake.IntakeSettings;
import io.passerelle.webhook.order.OrdersCheck;
import io.passerelle.webhook.privacy.PrivacyCheck;
import io.passerelle.webhook.subscription.SubscriptionSettings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void a_missing_or_wrong_shop_is_named() {
        assertThatThrownBy(() -> IntakeSettings.from(settings(Map.of())))
                .isInstanceOf(BadSetting.class)
                .hasMessage(
                        "SHOPIFY_SHOP_URL: not set, expected a shop domain like name.myshopify.com");
        assertThatThrownBy(() ->
                        IntakeSettings.from(
                                settings(Map.of("SHOPIFY_SHOP_URL", "shop.example.com"))))
                .hasMessageContaining("found 'shop.example.com'");
    }

    @ParameterizedTest
    @CsvSource({
        "passerelle.privacy.keep-bodies, forever",
        "passerelle.privacy.keep-bodies, 59m",
        "passerelle.privacy.keep-exports, -30d"
    })
    void a_wrong_time_to_keep_personal_data_is_named(String name, String value) {
        assertThatThrownBy(() -> PrivacyCheck.check(settings(Map.of(name, value))))
                .isInstanceOf(BadSetting.class)
                .hasMessage(
                        name
                                + ": found '"
                                + value
                                + "', expected a duration of at least an hour like 30d");
    }

    @Test
    void a_missing_webhook_secret_is_named() {
        var shopOnly = settings(Map.of("SHOPIFY_SHOP_URL", "a.myshopify.com"));

        assertThatThrownBy(() -> IntakeSettings.from(shopOnly))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("SHOPIFY_WEBHOOK_SECRET: not set");
    }

    @ParameterizedTest
    @CsvSource({
        "passerelle.handover.first-pause, soon, 'a time above nothing, like 30s, 1h or 14d'",
        "passerelle.handover.longest-pause, 0s, 'a time above nothing, like 30s, 1h or 14d'",
        "passerelle.handover.park-after, -1d, 'a time above nothing, like 30s, 1h or 14d'",
        "passerelle.handover.first-pause, 2h, 'at most longest-pause, which is PT1H'",
        "passerelle.work.threads, 2, 'a number of at least 3'"
    })
    void a_wrong_setting_of_handing_on_is_named(String name, String value, String expected) {
        assertThatThrownBy(() -> HandoverCheck.check(settings(Map.of(name, value))))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(name + ": found '")
                .hasMessageContaining(expected);
    }

    @Test
    void secrets_are_never_shown() {
        var known =
                IntakeSettings.from(
                        settings(
                                Map.of(
                                        "SHOPIFY_SHOP_URL", "https://A.myshopify.com/",
                                        "SHOPIFY_WEBHOOK_SECRET", "hush, older hush")));

        assertThat(known.secrets()).containsExactly("hush", "older hush");
        assertThat(known).asString().doesNotContain("hush");
    }

    @Test
    void a_public_address_that_shopify_cannot_reach_is_named() {
        assertThat(SubscriptionSettings.from(settings(Map.of())).publicUrl()).isEmpty();
        assertThat(
                        SubscriptionSettings.from(
                                        settings(
                                                Map.of(
                                                        "PUBLIC_URL",
                                                        "https://hooks.example.com/in/")))
                                .publicUrl())
                .hasValue(URI.create("https://hooks.example.com/in"));
        for (String bad :
                List.of(
                        "hooks.example.com",
                        "http://hooks.example.com",
                        "https://hooks.example.com?x=1",
                        "https://me@hooks.example.com")) {
            assertThatThrownBy(() -> SubscriptionSettings.from(settings(Map.of("PUBLIC_URL", bad))))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageStartingWith("PUBLIC_URL: found '" + bad + "', expected the https");
        }
    }

    @Test
    void a_daily_check_looks_no_further_back_than_shopify_shows() {
        CensusCheck.check(settings(Map.of("passerelle.census.days", "59")));

        for (String bad : List.of("0", "60", "a week")) {
            assertThatThrownBy(() ->
                            CensusCheck.check(settings(Map.of("passerelle.census.days", bad))))
                    .isInstanceOf(BadSetting.class)
                    .hasMessage(
                            "passerelle.census.days: found '%s', expected a number from 1 to 59",
                            bad);
        }
    }

    @Test
    void a_watchdog_that_may_repair_must_know_the_public_address() {
        var settings = settings(Map.of("passerelle.subscriptions.repair", "true"));

        assertThatThrownBy(() -> SubscriptionSettings.from(settings))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(
                        "PUBLIC_URL: not set, which passerelle.subscriptions.repair needs");
    }

    @Test
    void a_wrong_subscriber_address_is_named() {
        assertThatThrownBy(() ->
                        HandoverSettings.from(settings(Map.of("SYNC_SERVICE_URL", "sync:8081"))))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(
                        "SYNC_SERVICE_URL: found 'sync:8081', expected a URL like http");
    }

    @Test
    void a_wrong_go_live_or_assumption_is_named() {
        assertThatThrownBy(() ->
                        OrdersCheck.check(
                                settings(Map.of("passerelle.orders-from", "last tuesday"))))
                .isInstanceOf(BadSetting.class)
                .hasMessage(
                        "passerelle.orders-from: found 'last tuesday', expected an instant like"
                                + " 2026-11-21T08:00:00Z");
        assertThatThrownBy(() ->
                        OrdersCheck.check(
                                settings(
                                        Map.of(
                                                "passerelle.orders.unexplained-give-back",
                                                "maybe"))))
                .isInstanceOf(BadSetting.class)
                .hasMessageEndingWith("found 'maybe', expected restocked or kept");
    }

    @ParameterizedTest
    @CsvSource({
        "most-waiting, 0, a number from 1 to 1000000",
        "most-bytes, plenty, 'a size like 32M, above 0'",
        "most-per-commit, -5, a number from 1 to 1000000",
        "patience, 6s, 'a time like 4s, above 0 and below 5s'"
    })
    void a_wrong_limit_of_the_intake_is_named(String key, String found, String expected) {
        assertThatThrownBy(() ->
                        IntakeLimits.from(settings(Map.of("passerelle.intake." + key, found))))
                .isInstanceOf(BadSetting.class)
                .hasMessage(
                        "passerelle.intake."
                                + key
                                + ": found '"
                                + found
                                + "', expected "
                                + expected);
    }

    @Test
    void the_limits_of_the_intake_are_read() {
        var limits =
                IntakeLimits.from(
                        settings(
                                Map.of(
                                        "passerelle.intake.most-waiting", "7",
                                        "passerelle.intake.most-bytes", "2K",
                                        "passerelle.intake.patience", "800ms")));

        assertThat(limits).isEqualTo(new IntakeLimits(7, 2048, 500, Duration.ofMillis(800)));
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(values, "test", 100))
                        .build());
    }
}
