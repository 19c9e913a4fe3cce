package io.passerelle.webhook.console;

import static io.restassured.RestAssured.given;

import io.passerelle.webhook.OutsidePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
@TestProfile(NoConsoleTest.NobodyMay.class)
class NoConsoleTest {

    public static class NobodyMay implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("CONSOLE_PASSWORD", " ", "CONSOLE_OIDC_ISSUER", " ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/login", "/orders", "/assets/console.css", "/changes"})
    void unless_somebody_may_there_is_nothing_at_console(String path) {
        given().get("/console" + path).then().statusCode(404);
        given().post("/console" + path).then().statusCode(404);
    }
}
