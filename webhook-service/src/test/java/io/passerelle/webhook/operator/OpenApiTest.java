package io.passerelle.webhook.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.webhook.OutsidePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final List<Described> operations = new ArrayList<>();

    private record Described(String name, JsonNode operation) {

        JsonNode response(String status) {
            return operation.path("responses").path(status);
        }
    }

    @BeforeEach
    void read() throws IOException {
        String text = given().get("/q/openapi?format=json").asString();
        JsonNode paths = JSON.readTree(text).path("paths");
        paths.properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(method ->
                                        operations.add(
                                                new Described(
                                                        method.getKey() + " " + path.getKey(),
                                                        method.getValue()))));
    }

    @Test
    void names_every_operation_there_is() {
        assertThat(operations)
                .extracting(Described::name)
                .contains(
                        "get /api/events",
                        "get /api/events/{id}/body",
                        "get /api/orders",
                        "post /api/orders/search",
                        "get /api/orders/{id}",
                        "get /api/orders/{id}/timeline",
                        "get /api/deliveries",
                        "get /api/parked",
                        "post /api/replays",
                        "get /api/cancellations",
                        "post /api/cancellations");
    }

    @Test
    void every_operation_has_a_summary_needs_the_token_and_shows_its_answer() {
        assertThat(operations)
                .allSatisfy(o -> {
                    assertThat(o.operation().path("summary").asText()).as(o.name()).isNotBlank();
                    assertThat(o.operation().path("security").toString()).contains("internalToken");
                    JsonNode content = o.response("200").path("content");
                    assertThat(content).as(o.name()).isNotEmpty();
                    assertThat(content)
                            .allSatisfy(m -> assertThat(m.path("examples")).isNotEmpty());
                });
    }

    @Test
    void every_error_is_a_problem_with_an_example() {
        assertThat(operations)
                .allSatisfy(o -> {
                    assertProblem(o, "400");
                    assertProblem(o, "401");
                    if (o.name().contains("{id}")) {
                        assertProblem(o, "404");
                    }
                });
    }

    @Test
    void every_body_that_is_sent_has_an_example() {
        assertThat(operations)
                .filteredOn(o -> o.name().startsWith("post"))
                .hasSize(3)
                .allSatisfy(o ->
                        assertThat(
                                        o.operation()
                                                .path("requestBody")
                                                .path("content")
                                                .path("application/json")
                                                .path("examples"))
                                .as(o.name())
                                .isNotEmpty());
    }

    @Test
    void is_the_same_however_often_it_is_asked_for() {
        assertThat(given().get("/q/openapi").asString())
                .isEqualTo(given().get("/q/openapi").asString());
    }

    private static void assertProblem(Described o, String status) {
        JsonNode problem = o.response(status).path("content").path("application/problem+json");
        String as = o.name() + " " + status;
        assertThat(problem.path("schema").path("properties").has("detail")).as(as).isTrue();
        assertThat(problem.path("examples").path("problem").path("value").path("status").asText())
                .as(as)
                .isEqualTo(status);
    }
}
