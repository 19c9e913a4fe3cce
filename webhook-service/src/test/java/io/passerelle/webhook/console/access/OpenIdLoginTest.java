package io.passerelle.webhook.console.access;

import static io.passerelle.webhook.console.access.Traveller.agree;
import static io.passerelle.webhook.console.access.Traveller.asks;
import static io.passerelle.webhook.console.access.Traveller.back;
import static io.passerelle.webhook.console.access.Traveller.begin;
import static io.passerelle.webhook.console.access.Traveller.isRefused;
import static io.passerelle.webhook.console.access.Traveller.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.passerelle.sandbox.openid.OpenIdServer;
import io.passerelle.webhook.OutsidePorts;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody logs in at a provider.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class OpenIdLoginTest {
    @Inject SessionLogin sessions;
    private OpenIdServer provider;

    @BeforeEach
    void afresh() {
        provider = PlayedProvider.withAda();
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
    void a_client_shows_its_secret_in_the_way_the_provider_takes() {
        provider.tell(told -> {
            told.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
            return told;
        });
        Response begun = begin();

        back(begun, agree(begun)).then().statusCode(200);
    }

    /// The threads that wait for a provider are those that take webhooks.
    @Test
    void a_provider_that_stands_still_holds_four_threads_and_no_more() throws Exception {
        int before = provider.calls();
        provider.standStill();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = Collections.nCopies(4, (Callable<Response>) Traveller::begin);
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
            Traveller.byPassword().then().statusCode(302).header("Location", endsWith("/console"));
        } finally {
            provider.silence(false);
        }
    }
}
