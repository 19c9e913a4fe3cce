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
    private static final String HERE = "127.0.0.1";
    @Inject LoginAttempts attempts;

    @BeforeEach
    @AfterEach
    void forget() {
        attempts.succeeded(HERE);
    }

    @Test
    void after_ten_wrong_passwords_even_the_right_one_has_to_wait() {
        for (int i = 0; i < LoginAttempts.PER_ADDRESS; i++) {
            assertThat(login("guess " + i).statusCode()).isEqualTo(302);
        }

        Response refused = login("of the analytical engine");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(600, 901);
        given().redirects().follow(false).get("/console/login").then().statusCode(200);
    }

    private static Response login(String password) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("username", "Ada Lovelace")
                .formParam("password", password)
                .post("/console/login");
    }
}
