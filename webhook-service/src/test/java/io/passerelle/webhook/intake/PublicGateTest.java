package io.passerelle.webhook.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the internet gets of webhook-service at the name it knows it by.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class PublicGateTest {
    private static final String PUBLIC = "hooks.example.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "/q/health/ready",
                "/q/openapi",
                "/q/swagger-ui",
                "/api/orders",
                "/internal/parked",
                "/consolex",
                "/console/../q/metrics",
                "/q/metrics/..%2f..%2fconsole",
                "/%71/metrics",
                "//q/metrics",
            })
    void neither_the_interfaces_nor_the_figures(String path) {
        at(PUBLIC).get(path).then().statusCode(404);
        at("Hooks.Example.com:443").get(path).then().statusCode(404);
        at("hooks.example.com.").get(path).then().statusCode(404);
    }

    @Test
    void webhooks_and_the_console_are_answered() {
        at(PUBLIC).get("/console/login").then().statusCode(200);
        for (String path : new String[] {"/webhooks/shopify", "/webhooks/shopify/orders"}) {
            at(PUBLIC).contentType("application/json").body("{}").post(path).then().statusCode(401);
        }
    }

    @Test
    void a_private_network_gets_everything() {
        at("webhook-service.internal:8080").get("/q/metrics").then().statusCode(200);
        at("webhook-service.internal:8080").get("/api/orders").then().statusCode(200);
    }

    /// Through a proxy that passes an upgrade on, its caller could then ask by any name.
    @Test
    void a_connection_does_not_turn_into_http2() throws Exception {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            var request = HttpRequest.newBuilder(Sender.uri("/q/health/live")).build();

            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    private static RequestSpecification at(String host) {
        return given().urlEncodingEnabled(false)
                .header("Host", host)
                .header("Authorization", "Bearer test-token-of-some-length");
    }
}
