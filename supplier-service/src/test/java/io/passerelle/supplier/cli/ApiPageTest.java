package io.passerelle.supplier.cli;

import static io.restassured.RestAssured.given;

import io.passerelle.sandbox.reference.ApiPage;
import io.passerelle.sandbox.reference.Page;
import io.passerelle.supplier.TestSuppliers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class ApiPageTest {

    @Test
    void the_reference_lists_what_openapi_lists() throws IOException {
        String json = given().get("/q/openapi?format=json").asString();

        Page.of("api-supplier-service.md").mustBe(ApiPage.of("supplier-service", json).text());
    }
}
