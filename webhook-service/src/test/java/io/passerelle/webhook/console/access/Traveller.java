package io.passerelle.webhook.console.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;

/// Somebody's browser, on its way to the provider and back.
final class Traveller {
    private Traveller() {}

    /// Not by the provider at all.
    static Response byPassword() {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("username", "Ada Lovelace")
                .formParam("password", "of the analytical engine")
                .post("/console/login");
    }

    static void refused(int status, String words) {
        Response begun = begin();
        isRefused(back(begun, agree(begun)), status, words);
    }

    static void isRefused(Response answer, int status, String words) {
        answer.then().statusCode(status).body(containsString(words));
        assertThat(answer.cookie(ConsoleSecurity.COOKIE)).isNull();
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
    }

    static Response begin() {
        return asks(new Cookies()).get("/console/login/openid");
    }

    static RequestSpecification asks(Cookies cookies) {
        return given().urlEncodingEnabled(false).cookies(cookies).redirects().follow(false);
    }

    static URI agree(Response begun) {
        return answer(begun, "yes");
    }

    /// What the person presses at the provider, and where that sends her.
    static URI answer(Response begun, String agreed) {
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

    static Response back(Response begun, URI answer) {
        return asks(begun.detailedCookies()).get(path(answer));
    }

    static String path(URI answer) {
        assertThat(answer.toString())
                .startsWith("https://hooks.example.com/console/login/openid/back?");
        return answer.getRawPath() + "?" + answer.getRawQuery();
    }
}
