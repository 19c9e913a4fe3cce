package io.passerelle.webhook.console.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.webhook.OutsidePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class TooManyLoginsTest {
    private static final Caller HERE = Caller.Network.of("127.0.0.1");
    @Inject LoginAttempts attempts;

    @BeforeEach
    @AfterEach
    void forget() {
        attempts.succeeded(HERE);
    }

    @Test
    void after_ten_wrong_passwords_even_the_right_one_has_to_wait() {
        for (int i = 0; i < LoginAttempts.EACH; i++) {
            assertThat(login("guess " + i).statusCode()).isEqualTo(302);
        }

        Response refused = login("of the analytical engine");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(600, 901);
        given().redirects().follow(false).get("/console/login").then().statusCode(200);
    }

    @Test
    void who_logged_in_before_gets_in_while_strangers_are_kept_out() {
        Response first = login("of the analytical engine");
        String device = first.cookie(Devices.COOKIE);
        assertThat(first.getHeaders().getValues("Set-Cookie"))
                .filteredOn(c -> c.startsWith(Devices.COOKIE))
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/console/login");
        for (int i = 0; i < LoginAttempts.EACH; i++) {
            login("guess " + i);
        }

        assertThat(login("of the analytical engine", "not." + device).statusCode())
                .as("a cookie of one's own making")
                .isEqualTo(429);
        assertThat(login("of the analytical engine", device).cookie(ConsoleSecurity.COOKIE))
                .isNotEmpty();
    }

    @Test
    void a_devices_cookie_opens_nothing_and_buys_ten_attempts() {
        String device = login("of the analytical engine").cookie(Devices.COOKIE);

        given().redirects()
                .follow(false)
                .cookie(Devices.COOKIE, device)
                .get("/console/orders")
                .then()
                .statusCode(302);
        for (int i = 0; i < LoginAttempts.EACH; i++) {
            assertThat(login("guess " + i, device).statusCode()).isEqualTo(302);
        }
        assertThat(login("of the analytical engine", device).statusCode()).isEqualTo(429);
    }

    private static Response login(String password) {
        return login(password, "");
    }

    private static Response login(String password, String device) {
        return given().redirects()
                .follow(false)
                .cookie(Devices.COOKIE, device)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("username", "Ada Lovelace")
                .formParam("password", password)
                .post("/console/login");
    }
}
