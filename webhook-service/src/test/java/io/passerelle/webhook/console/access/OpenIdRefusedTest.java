package io.passerelle.webhook.console.access;

import static io.passerelle.webhook.console.access.Traveller.agree;
import static io.passerelle.webhook.console.access.Traveller.answer;
import static io.passerelle.webhook.console.access.Traveller.asks;
import static io.passerelle.webhook.console.access.Traveller.back;
import static io.passerelle.webhook.console.access.Traveller.begin;
import static io.passerelle.webhook.console.access.Traveller.isRefused;
import static io.passerelle.webhook.console.access.Traveller.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.nimbusds.jwt.JWTClaimsSet;
import io.passerelle.sandbox.openid.Forgery;
import io.passerelle.sandbox.openid.OpenIdServer;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.openid.OpenIdSettings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What it takes not to get in by way of a provider.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class OpenIdRefusedTest {
    private OpenIdServer provider;

    @BeforeEach
    void afresh() {
        provider = PlayedProvider.withAda();
    }

    @Test
    void a_stranger_is_told_as_whom_the_provider_knows_her() {
        provider.person(Map.of("sub", "8", "email", "eve@example.com", "email_verified", true));

        refused(403, "knows you as eve@example.com");
    }

    @Test
    void an_address_that_is_not_verified_is_nobodys() {
        provider.person(Map.of("sub", "8", "email", "ada@example.com", "email_verified", false));
        refused(403, "has not verified");

        provider.person(Map.of("sub", "8", "email", "ada@example.com"));
        refused(403, "has not verified");
    }

    @Test
    void who_says_no_there_is_not_in_here() {
        Response begun = begin();

        isRefused(back(begun, answer(begun, "no")), 403, "broken off");
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("another issuer", claims -> claims.issuer("https://evil.example")),
                lie("for another client", claims -> claims.audience("another")),
                lie("of another login", claims -> claims.claim("nonce", "another")),
                lie(
                        "of yesterday",
                        claims ->
                                claims.expirationTime(
                                        Date.from(Instant.now().minusSeconds(86_400)))));
    }

    private static Arguments lie(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_token_that_is_not_ours_opens_nothing(
            String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        provider.sign(change);

        refused(502, "cannot be trusted");
    }

    @ParameterizedTest
    @EnumSource
    void a_token_that_the_provider_has_not_signed_opens_nothing(Forgery forgery) {
        provider.forge(forgery);

        refused(502, "cannot be trusted");
    }

    @Test
    void an_answer_fits_one_login_of_one_browser_once() {
        Response begun = begin();
        URI answer = agree(begun);
        Response other = begin();

        isRefused(back(other, answer), 400, "not begun in this browser");
        isRefused(
                asks(new Cookies()).get(Traveller.path(answer)), 400, "not begun in this browser");
        back(begun, answer).then().statusCode(200);
        isRefused(back(begun, answer), 502, "cannot be trusted");
    }

    @Test
    void the_answer_of_another_provider_is_none() {
        Response begun = begin();
        URI answer = URI.create(agree(begun) + "&iss=https%3A%2F%2Fevil.example");

        isRefused(back(begun, answer), 502, "cannot be trusted");
    }

    /// A picture on any page could make a browser ask for them.
    @Test
    void answers_that_nobody_waits_for_keep_nobody_out() {
        int before = provider.calls();
        for (int i = 0; i < 2 * LoginAttempts.EACH; i++) {
            asks(new Cookies()).get("/console/login/openid/back?code=guess" + i);
        }

        assertThat(provider.calls()).as("asked of the provider").isEqualTo(before);
        Traveller.byPassword().then().statusCode(302).header("Location", endsWith("/console"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=S", "code=&state=S", "code=a&code=b&state=S", "error=&state=S"})
    void an_answer_that_is_not_whole_is_refused_with_words(String answer) {
        Response begun = begin();
        String state = agree(begun).getQuery().replaceAll(".*state=", "");

        Response back =
                asks(begun.detailedCookies())
                        .get(OpenIdSettings.BACK + "?" + answer.replace("S", state));

        assertThat(back.statusCode()).isIn(400, 403, 502);
        assertThat(back.asString()).contains("role=\"alert\"");
        assertThat(back.cookie(ConsoleSecurity.COOKIE)).isNull();
    }

    static Stream<UnaryOperator<Map<String, Object>>> configurations() {
        return Stream.of(
                without("authorization_endpoint"),
                without("token_endpoint"),
                without("jwks_uri"),
                with("issuer", "https://evil.example"),
                with("id_token_signing_alg_values_supported", List.of("HS256")));
    }

    private static UnaryOperator<Map<String, Object>> without(String field) {
        return told -> {
            told.remove(field);
            return told;
        };
    }

    private static UnaryOperator<Map<String, Object>> with(String field, Object value) {
        return told -> {
            told.put(field, value);
            return told;
        };
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void a_provider_that_is_another_or_not_whole_is_not_gone_to(
            UnaryOperator<Map<String, Object>> configuration) {
        provider.tell(configuration);

        isRefused(begin(), 502, "does not answer as it should");
    }

    @Test
    void what_is_told_of_another_person_is_not_taken() {
        provider.person(
                Map.of("sub", "8"),
                Map.of("sub", "7", "email", "ada@example.com", "email_verified", true));

        refused(502, "cannot be trusted");
    }
}
