package io.passerelle.webhook.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.openid.OpenIdRefused.Reason;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import net.minidev.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom a provider's claims mean.
class OpenIdSettingsTest {
    private static final String KELVIN = "\u212A";

    @ParameterizedTest
    @ValueSource(strings = {"kate@example.com", "Kate@Example.COM"})
    void an_address_is_one_in_any_case(String told) throws Exception {
        assertThat(by("email").person(claims("email", told, "email_verified", true)))
                .isEqualTo("kate@example.com");
    }

    @Test
    void some_providers_write_true_as_a_text() throws Exception {
        assertThat(
                        by("email")
                                .person(
                                        claims(
                                                "email",
                                                "kate@example.com",
                                                "email_verified",
                                                "true")))
                .isEqualTo("kate@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KELVIN + "ate@example.com",
                " kate@example.com",
                "kate@example.com\u00A0",
                "kate@example.com,eve@example.com",
                "eve@example.com",
                ""
            })
    void what_only_looks_like_an_address_is_another(String told) {
        refused("email", Reason.STRANGER, "email", told, "email_verified", true);
    }

    @Test
    void an_address_nobody_has_verified_is_nobodys() {
        refused("email", Reason.UNVERIFIED, "email", "kate@example.com");
        refused("email", Reason.UNVERIFIED, "email", "kate@example.com", "email_verified", false);
        refused("email", Reason.UNVERIFIED, "email", "kate@example.com", "email_verified", "no");
    }

    @Test
    void another_claim_is_taken_letter_by_letter() throws Exception {
        assertThat(by("oid").person(claims("oid", "Kate@example.com")))
                .isEqualTo("Kate@example.com");
        refused("oid", Reason.STRANGER, "oid", "kate@example.com");
        refused("oid", Reason.UNTRUSTED, "email", "Kate@example.com", "email_verified", true);
        refused("oid", Reason.UNTRUSTED, "oid", List.of("Kate@example.com"));
    }

    private static void refused(String claim, Reason reason, Object... claims) {
        assertThatThrownBy(() -> by(claim).person(claims(claims)))
                .isInstanceOfSatisfying(
                        OpenIdRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static ClaimsSet claims(Object... pairs) {
        JSONObject claims = new JSONObject();
        claims.put("sub", "1");
        for (int i = 0; i < pairs.length; i += 2) {
            claims.put((String) pairs[i], pairs[i + 1]);
        }
        return new UserInfo(claims);
    }

    private static OpenIdSettings by(String claim) {
        var values =
                Map.of(
                        "PUBLIC_URL", "https://shop.example.com",
                        "CONSOLE_OIDC_ISSUER", "https://id.example.com",
                        "CONSOLE_OIDC_CLIENT_ID", "passerelle",
                        "CONSOLE_OIDC_CLIENT_SECRET", "a secret of some length",
                        "CONSOLE_OIDC_CLAIM", claim,
                        "CONSOLE_OIDC_PEOPLE", "Kate@example.com");
        return OpenIdSettings.from(
                        new Settings(
                                new SmallRyeConfigBuilder()
                                        .withSources(
                                                new PropertiesConfigSource(values, "test", 100))
                                        .build()))
                .orElseThrow();
    }
}
