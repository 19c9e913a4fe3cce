package io.passerelle.webhook.operator;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class ConditionsApiTest {
    private static final String PARKED = "parked:webhook-service:handover-supplier";
    @Inject Settings settings;

    @Test
    void what_is_parked_is_a_condition_until_it_is_done() {
        Outside outside = Outside.of(settings);
        outside.supplier().answer(400, "{\"detail\":\"no such thing\"}");
        Sender.of(
                        """
                        {"id":7400000000001,"name":"#C","created_at":"2026-11-21T10:00:00Z",
                         "currency":"EUR","updated_at":"2026-11-21T10:00:00Z","line_items":[]}
                        """)
                .send();

        await().untilAsserted(() -> conditions().body("key", hasItem(PARKED)));
        conditions()
                .body("find { it.key == '" + PARKED + "' }.severity", equalTo("TICKET"))
                .body("find { it.key == '" + PARKED + "' }.link", equalTo("parked"))
                .body("find { it.key == '" + PARKED + "' }.words", containsString("person"))
                .body(not(containsString("no such thing")));

        outside.supplier().behave();
        allowed()
                .contentType("application/json")
                .body("{\"units\":{\"kind\":\"handover-supplier\"}}")
                .post("/api/replays")
                .then()
                .statusCode(200);
        await().untilAsserted(() -> conditions().body("key", not(hasItem(PARKED))));
    }

    @Test
    void only_the_holder_of_the_token_is_told() {
        given().get("/api/conditions").then().statusCode(401);
    }

    private static ValidatableResponse conditions() {
        return allowed().get("/api/conditions").then().statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification allowed() {
        return given().header("Authorization", "Bearer test-token-of-some-length");
    }
}
