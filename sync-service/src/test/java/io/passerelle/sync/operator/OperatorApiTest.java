package io.passerelle.sync.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.passerelle.common.value.Sku;
import io.passerelle.sandbox.reference.TakesBody;
import io.passerelle.sync.TestWorld;
import io.passerelle.sync.run.Mode;
import io.passerelle.sync.run.SyncRun;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the console and scripts may ask.
@QuarkusTest
class OperatorApiTest {
    @Inject TestWorld world;
    @Inject SyncRun run;

    @Test
    void a_sku_is_explained_by_its_last_decision_and_write() {
        String sku = world.product(3, 8);
        long written = run.one(Sku.of(sku), Mode.WRITE).runId();

        trusted()
                .get("/api/skus/" + sku)
                .then()
                .statusCode(200)
                .body("sentence", containsString("FileMaker 3 − pending 0 − buffer 0 = 3"))
                .body("explanation.runId", equalTo((int) written))
                .body("explanation.open", empty())
                .body("explanation.lastWrites[0].from", equalTo(8))
                .body("explanation.lastWrites[0].to", equalTo(3))
                .body("explanation.lastWrites[0].state", equalTo("CONFIRMED"));
    }

    @Test
    void a_sku_never_compared_is_not_found() {
        trusted()
                .get("/api/skus/NEVER/SEEN")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("NEVER/SEEN was never compared"));
    }

    @Test
    void a_run_is_listed_and_shown_with_its_decisions() {
        String sku = world.product(3, 8);
        int id = (int) run.one(Sku.of(sku), Mode.DRY_RUN).runId();

        List<Integer> listed = trusted().get("/api/runs?limit=50").jsonPath().getList("id");
        assertThat(listed).contains(id);
        trusted()
                .get("/api/runs/" + id)
                .then()
                .statusCode(200)
                .body("run.mode", equalTo("DRY_RUN"))
                .body("run.result", equalTo("done"))
                .body("run.written", equalTo(1))
                .body("decisions[0].sku", equalTo(sku))
                .body("decisions[0].to", equalTo(3));
        trusted().get("/api/runs/999999999").then().statusCode(404);
    }

    @Test
    void a_dry_run_can_be_asked_for_and_changes_nothing() {
        String sku = world.product(3, 8);
        int before = newest();

        trusted()
                .contentType("application/json")
                .body("{\"mode\":\"DRY_RUN\"}")
                .post("/api/runs")
                .then()
                .statusCode(202);

        await().untilAsserted(() -> {
            int id = newest();
            assertThat(id).isGreaterThan(before);
            assertThat(trusted().get("/api/runs/" + id).jsonPath().getString("run.result"))
                    .isEqualTo("done");
        });
        assertThat(world.shop().available(sku)).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"mode\":\"FAST\"}", "{", "[]"})
    void what_is_no_wish_is_refused(String body) {
        trusted()
                .contentType("application/json")
                .body(body)
                .post("/api/runs")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs", "/api/runs/1", "/api/skus/A"})
    void nobody_gets_in_without_a_token(String path) {
        given().get(path).then().statusCode(401);
    }

    /// Among the dry runs over everything, which only this test asks for.
    private int newest() {
        return trusted()
                .get("/api/runs?limit=50")
                .jsonPath()
                .getList("findAll { it.mode == 'DRY_RUN' }.id", Integer.class)
                .stream()
                .findFirst()
                .orElse(0);
    }

    @Test
    void an_operation_that_takes_a_body_says_so_where_none_is_sent() throws IOException {
        String document = given().get("/q/openapi?format=json").asString();

        assertThat(TakesBody.among(document))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    for (String none : List.of("", "null")) {
                        trusted()
                                .contentType("application/json")
                                .body(none)
                                .request(operation.method(), operation.path())
                                .then()
                                .statusCode(400)
                                .contentType("application/problem+json");
                    }
                });
    }

    private static RequestSpecification trusted() {
        return given().header("Authorization", "Bearer test-token-of-some-length");
    }
}
