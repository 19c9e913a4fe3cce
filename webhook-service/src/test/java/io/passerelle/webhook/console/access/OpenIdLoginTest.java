package io.passerelle.webhook.console.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import com.nimbusds.jwt.JWTClaimsSet;
import io.passerelle.sandbox.openid.Forgery;
import io.passerelle.sandbox.openid.OpenIdServer;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.openid.OpenIdSettings;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody logs in at a provider; and what it takes not to get in.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
@QuarkusTestResource(value = PlayedProvider.class, restrictToAnnotatedClass = true)
class OpenIdLoginTest {
    private static final Map<String, Object> ADA =
            Map.of("sub", "7", "email", "Ada@Example.com", "email_verified", true);
    @Inject SessionLogin sessions;
    private OpenIdServer provider;

    @BeforeEach
    void afresh() {
        provider = PlayedProvider.server();
        provider.person(ADA);
        provider.sign(UnaryOperator.identity());
        provider.tell(UnaryOperator.identity());
    }

    @Test
    void the_login_offers_both_ways() {
        given().get("/console/login")
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("Log in at 127.0.0.1"),
                                containsString("href=\"/console/login/openid\""),
                                containsString("name=\"password\"")));
    }

    @Test
    void who_is_named_is_in_under_the_name_of_the_settings() {
        Response begun = begin();
        assertThat(begun.getHeaders().getValues("Set-Cookie"))
                .filteredOn(c -> c.startsWith("passerelle-console-step="))
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/console/login/openid");

        Response back = back(begun, agree(begun));

        back.then()
                .statusCode(200)
                .header("Refresh", "0;url=/console")
                .body(containsString("You are logged in"));
        assertThat(back.getHeaders().getValues("Set-Cookie"))
                .as("the step is over")
                .anyMatch(
                        c -> c.startsWith("passerelle-console-step=;") && c.contains("Max-Age=0"));
        assertThat(back.getHeaders().getValues("Set-Cookie"))
                .filteredOn(c -> c.startsWith("passerelle-console="))
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/console");
        asks(back.detailedCookies())
                .get("/console/orders")
                .then()
                .statusCode(200)
                .body(containsString("<span>ada@example.com</span>"));
    }

    @Test
    void a_page_that_was_asked_for_comes_after_the_login() {
        Response refused = asks(new Cookies()).get("/console/orders?q=1043");
        refused.then().statusCode(302).header("Location", endsWith("/console/login"));
        Response begun = asks(refused.detailedCookies()).get("/console/login/openid");

        back(begun, agree(begun)).then().header("Refresh", "0;url=/console/orders?q=1043");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/steal",
                "https://evil.example/console/../steal",
                "/console/../webhooks/x",
                "/console/%2e%2e/webhooks/x",
                "//evil.example",
                "not an address"
            })
    void nobody_is_led_to_another_site(String wanted) {
        Response begun =
                given().redirects()
                        .follow(false)
                        .cookie(ConsoleSecurity.WANTED, wanted)
                        .get("/console/login/openid");

        back(begun, agree(begun)).then().header("Refresh", "0;url=/console");
    }

    @Test
    void a_page_with_a_long_address_is_forgotten_and_the_login_works() {
        Response begun =
                given().redirects()
                        .follow(false)
                        .cookie(ConsoleSecurity.WANTED, "/console/orders?q=" + "a".repeat(2_000))
                        .get("/console/login/openid");

        back(begun, agree(begun)).then().header("Refresh", "0;url=/console");
    }

    @Test
    void what_the_token_does_not_tell_is_asked_for() {
        provider.person(
                Map.of("sub", "7"), Map.of("email", "grace@example.com", "email_verified", true));
        Response begun = begin();

        Response back = back(begun, agree(begun));

        asks(back.detailedCookies())
                .get("/console/orders")
                .then()
                .body(containsString("<span>grace@example.com</span>"));
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
        isRefused(asks(new Cookies()).get(path(answer)), 400, "not begun in this browser");
        back(begun, answer).then().statusCode(200);
        isRefused(back(begun, answer), 502, "cannot be trusted");
    }

    @Test
    void a_session_ends_when_its_person_is_no_longer_named() {
        assertThat(comesBack("ada@example.com")).isEqualTo("ada@example.com");
        assertThat(comesBack("Ada Lovelace")).isEqualTo("Ada Lovelace");
        assertThatThrownBy(() -> comesBack("eve@example.com"))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    /// By the cookie of a session that was begun under that name.
    private String comesBack(String name) {
        return sessions.authenticate(new TrustedAuthenticationRequest(name), null)
                .await()
                .indefinitely()
                .getPrincipal()
                .getName();
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
        byPassword().then().statusCode(302).header("Location", endsWith("/console"));
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
    void a_client_shows_its_secret_in_the_way_the_provider_takes() {
        provider.tell(with("token_endpoint_auth_methods_supported", List.of("client_secret_post")));
        Response begun = begin();

        back(begun, agree(begun)).then().statusCode(200);
    }

    @Test
    void what_is_told_of_another_person_is_not_taken() {
        provider.person(
                Map.of("sub", "8"),
                Map.of("sub", "7", "email", "ada@example.com", "email_verified", true));

        refused(502, "cannot be trusted");
    }

    /// The threads that wait for a provider are those that take webhooks.
    @Test
    void a_provider_that_stands_still_holds_four_threads_and_no_more() throws Exception {
        int before = provider.calls();
        provider.standStill();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = Collections.nCopies(4, (Callable<Response>) OpenIdLoginTest::begin);
            var waiting = first.stream().map(people::submit).toList();
            await().until(() -> provider.calls() == before + 4);

            isRefused(begin(), 502, "does not answer as it should");

            provider.goOn();
            for (var one : waiting) {
                assertThat(one.get().statusCode()).isEqualTo(303);
            }
        } finally {
            provider.goOn();
        }
    }

    @Test
    void without_the_provider_the_password_still_opens() {
        provider.silence(true);
        try {
            isRefused(begin(), 502, "does not answer as it should");
            byPassword().then().statusCode(302).header("Location", endsWith("/console"));
        } finally {
            provider.silence(false);
        }
    }

    private static Response byPassword() {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("username", "Ada Lovelace")
                .formParam("password", "of the analytical engine")
                .post("/console/login");
    }

    private void refused(int status, String words) {
        Response begun = begin();
        isRefused(back(begun, agree(begun)), status, words);
    }

    private static void isRefused(Response answer, int status, String words) {
        answer.then().statusCode(status).body(containsString(words));
        assertThat(answer.cookie(ConsoleSecurity.COOKIE)).isNull();
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
    }

    private static Response begin() {
        return asks(new Cookies()).get("/console/login/openid");
    }

    private static RequestSpecification asks(Cookies cookies) {
        return given().urlEncodingEnabled(false).cookies(cookies).redirects().follow(false);
    }

    private static URI agree(Response begun) {
        return answer(begun, "yes");
    }

    /// What the person presses at the provider, and where that sends her.
    private static URI answer(Response begun, String agreed) {
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(303);
        Response sent =
                given().urlEncodingEnabled(false)
                        .redirects()
                        .follow(false)
                        .contentType("application/x-www-form-urlencoded")
                        .body("agree=" + agreed)
                        .post(begun.header("Location"));
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(302);
        return URI.create(sent.header("Location"));
    }

    private static Response back(Response begun, URI answer) {
        return asks(begun.detailedCookies()).get(path(answer));
    }

    private static String path(URI answer) {
        assertThat(answer.toString())
                .startsWith("https://hooks.example.com/console/login/openid/back?");
        return answer.getRawPath() + "?" + answer.getRawQuery();
    }
}
