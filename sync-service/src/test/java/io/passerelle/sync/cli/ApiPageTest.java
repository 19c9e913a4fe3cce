package io.passerelle.sync.cli;

import static io.restassured.RestAssured.given;

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
}
