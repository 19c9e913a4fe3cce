package io.passerelle.webhook.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.OutsidePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who gets into the console and who does not.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class ConsoleAccessTest {
    @Inject Settings settings;
    private Ada ada;

    @BeforeEach
    void open() {
        ada = new Ada(settings);
    }

    @Test
    void a_login_gives_a_cookie_that_no_script_and_no_other_site_can_use() {
        var answer = Ada.login(Ada.PASSWORD);

        answer.then().statusCode(302).header("Location", endsWith("/console"));
        assertThat(answer.getHeaders().getValues("Set-Cookie"))
                .filteredOn(c -> c.startsWith("passerelle-console="))
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .contains("Path=/console")
                .doesNotContain("analytical");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/orders",
                "/sku",
                "/syncs",
                "/suppliers",
                "/parked",
                "/changes",
                "/unknown"
            })
    void nobody_sees_a_page_without_login(String page) {
        given().redirects()
                .follow(false)
                .get("/console" + page)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/console/login"))
                .body(equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console;a=b",
                "/%63onsole",
                "//console",
                "/console/orders;x",
                "/console/./orders",
                "/console/..;/console/orders",
                "/x/..%2fconsole/orders"
            })
    void another_spelling_of_the_way_is_no_way_in(String path) {
        int status =
                given().urlEncodingEnabled(false)
                        .redirects()
                        .follow(false)
                        .get(path)
                        .then()
                        .extract()
                        .statusCode();

        assertThat(status).isIn(302, 404);
    }

    @Test
    void a_password_is_taken_where_attempts_are_counted_and_nowhere_else() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("username", "Ada Lovelace")
                .formParam("password", "of the analytical engine")
                .post("/console/x/console/login")
                .then()
                .statusCode(404)
                .header("Set-Cookie", nullValue());
    }

    @Test
    void a_wrong_password_and_a_forged_cookie_get_nobody_in() {
        Ada.login("something else")
                .then()
                .statusCode(302)
                .header("Location", containsString("wrong=true"))
                .header("Set-Cookie", not(containsString("passerelle-console=")));
        given().cookie("passerelle-console", "AAAA" + "B".repeat(60))
                .redirects()
                .follow(false)
                .get("/console")
                .then()
                .statusCode(302);
        ada.logInAgain();
        ada.asks().get("/console").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void a_form_of_another_site_changes_nothing(String site) {
        ada.asks()
                .header("Sec-Fetch-Site", site)
                .formParam("mode", "WRITE")
                .post("/console/syncs")
                .then()
                .statusCode(403);
        ada.asks()
                .header("Origin", "https://evil.example")
                .formParam("mode", "WRITE")
                .post("/console/syncs")
                .then()
                .statusCode(403);
        ada.asks().formParam("mode", "WRITE").post("/console/syncs").then().statusCode(403);
        assertThat(ada.sync.asked()).noneMatch(r -> r.body().has("mode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/login", "/orders", "/assets/console.css", "/assets/console.js"})
    void every_answer_has_the_strict_headers(String page) {
        ada.asks()
                .get("/console" + page)
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'self'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .body(not(containsString("style=")))
                .body(not(containsString("onclick=")));
    }

    @Test
    void machines_get_in_as_before_and_a_session_is_no_token() {
        given().auth()
                .oauth2("test-token-of-some-length")
                .get("/api/parked")
                .then()
                .statusCode(200);
        ada.asks().get("/api/parked").then().statusCode(401);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        given().contentType("application/x-www-form-urlencoded")
                .body("a=b")
                .post("/webhooks/shopify")
                .then()
                .statusCode(401)
                .header("Content-Security-Policy", (String) null);
    }

    @Test
    void who_logs_out_is_out() {
        var answer = ada.sends().post("/console/logout");

        answer.then().statusCode(303);
        assertThat(answer.getHeaders().getValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("passerelle-console=;") && c.contains("Max-Age=0"));
    }
}
