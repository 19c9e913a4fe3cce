package io.passerelle.common.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.filemaker.FileMakerSettings;
import io.passerelle.common.shopify.ShopifySettings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Map<String, String> FILEMAKER =
            Map.of(
                    "FILEMAKER_HOST", "fm.example.com",
                    "FILEMAKER_DATABASE", "Shop.fmp12",
                    "FILEMAKER_USERNAME", "passerelle",
                    "FILEMAKER_PASSWORD", "very secret");

    @Test
    void a_bad_value_is_named_with_what_was_found_and_what_is_expected() {
        assertThatThrownBy(() ->
                        ShopifySettings.from(
                                settings(Map.of("SHOPIFY_SHOP_URL", "shop.example.com"))))
                .isInstanceOf(BadSetting.class)
                .hasMessage(
                        "SHOPIFY_SHOP_URL: found 'shop.example.com', expected a shop domain like name.myshopify.com");
        assertThatThrownBy(() -> ShopifySettings.from(settings(Map.of())))
                .hasMessage(
                        "SHOPIFY_SHOP_URL: not set, expected a shop domain like name.myshopify.com");
    }

    @Test
    void a_password_is_taken_as_it_stands_and_a_setting_may_name_a_variable() {
        Settings settings =
                settings(
                        Map.of(
                                "FILEMAKER_PASSWORD", "a$$b${c}\\d'",
                                "LINE", "2026-11-21T08:00:00Z",
                                "passerelle.orders-from", "${LINE}"));

        assertThat(settings.find("FILEMAKER_PASSWORD")).contains("a$$b${c}\\d'");
        assertThat(settings.find("passerelle.orders-from")).contains("2026-11-21T08:00:00Z");
    }

    @Test
    void a_token_or_a_client_is_needed() {
        Map<String, String> shop = Map.of("SHOPIFY_SHOP_URL", "https://Name.myshopify.com/");

        assertThatThrownBy(() -> ShopifySettings.from(settings(shop)))
                .hasMessageStartingWith("SHOPIFY_ACCESS_TOKEN: not set");
        Map<String, String> half = new HashMap<>(shop);
        half.put("SHOPIFY_CLIENT_ID", "id");
        assertThatThrownBy(() -> ShopifySettings.from(settings(half)))
                .hasMessageStartingWith("SHOPIFY_CLIENT_SECRET: not set");
    }

    @Test
    void a_host_without_a_scheme_is_https_and_the_files_ending_is_dropped() {
        FileMakerSettings read = FileMakerSettings.from(settings(FILEMAKER));

        assertThat(read.host()).hasToString("https://fm.example.com");
        assertThat(read.database()).isEqualTo("Shop");
        assertThat(read.toString()).doesNotContain("very secret");
    }

    @ParameterizedTest
    @CsvSource({
        "http://fm.example.com, false",
        "http://localhost:8090, true",
        "http://127.0.0.1, true",
        "ftp://fm.example.com, false"
    })
    void plain_http_reaches_this_machine_only(String host, boolean accepted) {
        Map<String, String> values = new HashMap<>(FILEMAKER);
        values.put("FILEMAKER_HOST", host);

        if (accepted) {
            assertThat(FileMakerSettings.from(settings(values)).host()).hasToString(host);
        } else {
            assertThatThrownBy(() -> FileMakerSettings.from(settings(values)))
                    .hasMessageStartingWith("FILEMAKER_HOST: found '" + host + "'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "short", "long-enough-for-one-token, short"})
    void an_internal_token_must_be_there_and_long(String value) {
        assertThatThrownBy(() -> InternalTokens.read(settings(Map.of("INTERNAL_TOKEN", value))))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("INTERNAL_TOKEN: ")
                .hasMessageNotContaining("long-enough-for-one-token");
    }

    @Test
    void each_of_several_internal_tokens_is_accepted_and_the_first_is_sent() {
        InternalTokens tokens =
                new InternalTokens(
                        settings(
                                Map.of(
                                        "INTERNAL_TOKEN",
                                        "the-new-token-of-now, the-old-token-of-then")));

        assertThat(tokens.authorization()).isEqualTo("Bearer the-new-token-of-now");
        assertThat(tokens.accepts("Bearer the-new-token-of-now")).isTrue();
        assertThat(tokens.accepts("Bearer the-old-token-of-then")).isTrue();
        assertThat(tokens.accepts("Bearer another-token-entirely")).isFalse();
        assertThat(tokens.accepts("the-new-token-of-now")).isFalse();
        assertThat(tokens.accepts(null)).isFalse();
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(
                new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .withSources(new PropertiesConfigSource(values, "test", 500))
                        .build());
    }
}
