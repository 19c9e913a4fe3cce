package io.passerelle.sync.cli;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.passerelle.sandbox.reference.ApiPage;
import io.passerelle.sandbox.reference.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiPageTest {

    @Test
    void the_reference_lists_what_openapi_lists() throws IOException {
        String json = given().get("/q/openapi?format=json").asString();

        Page.of("api-sync-service.md").mustBe(ApiPage.of("sync-service", json).text());
    }

    @Test
    void what_an_operation_says_of_an_error_stays_beside_what_all_say() {
        given().get("/q/openapi?format=json")
                .then()
                .rootPath("paths.'/api/runs'.post.responses")
                .body("'400'.description", equalTo("no mode, or an unknown one"))
                .body("'400'.content", hasKey("application/problem+json"))
                .body("'401'.content", hasKey("application/problem+json"));
    }
}
