package io.passerelle.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.handover.HandoverSettings;
import io.passerelle.webhook.intake.IntakeLimits;
import io.passerelle.webhook.intake.IntakeSettings;
import io.passerelle.webhook.order.OrdersCheck;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
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

    @Test
    void a_missing_webhook_secret_is_named() {
        var shopOnly = settings(Map.of("SHOPIFY_SHOP_URL", "a.myshopify.com"));

        assertThatThrownBy(() -> IntakeSettings.from(shopOnly))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("SHOPIFY_WEBHOOK_SECRET: not set");
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
