package io.passerelle.common.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.passerelle.common.runtime.Outside;
import io.passerelle.common.runtime.Settings;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each kind of answer, from a server that gives just that.
@QuarkusTest
class ShopifyGraphQlTest {
    private static final ShopifyDocument PING =
            new ShopifyDocument("ping", "query Ping { shop { name } }", false);
    private static final Answer GOOD = new Answer(200, "{\"data\":{\"shop\":{\"name\":\"Demo\"}}}");
    private static final Answer THROTTLED =
            new Answer(
                    200,
                    """
                    {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],
                     "extensions":{"cost":{"requestedQueryCost":200,"throttleStatus":
                       {"maximumAvailable":2000,"currentlyAvailable":50,"restoreRate":100}}}}\
                    """);

    @Inject ObjectMapper json;
    @Inject Outside outside;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private HttpServer server;
    private int tokensGiven;
    private String retryAfter = "4";
    private Duration ahead = Duration.ZERO;
    private final Clock clock =
            ((InstantSource) () -> Clock.systemUTC().instant().plus(ahead))
                    .withZone(ZoneOffset.UTC);

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/admin/api/2026-10/graphql.json", this::graphQl);
        server.createContext("/admin/oauth/access_token", this::token);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_answer_brings_its_data_and_shopifys_time() {
        answers.add(GOOD);

        ShopifyAnswer<JsonNode> answer = run(client(Map.of("SHOPIFY_ACCESS_TOKEN", "shpat_x")));

        assertThat(answer.data().path("shop").path("name").asText()).isEqualTo("Demo");
        assertThat(answer.shopTime()).isEqualTo(answer.shopTime().truncatedTo(ChronoUnit.SECONDS));
        assertThat(tokens).containsExactly("shpat_x");
    }

    @Test
    void a_throttled_document_waits_until_its_points_are_there_and_is_sent_again() {
        answers.addAll(List.of(THROTTLED, GOOD));

        run(client(Map.of("SHOPIFY_ACCESS_TOKEN", "shpat_x")));

        // 150 points are missing, 100 come back per second.
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1500));
        assertThat(tokens).hasSize(2);
    }

    @Test
    void too_many_requests_waits_as_it_was_told() {
        answers.addAll(List.of(new Answer(429, ""), GOOD));

        run(client(Map.of("SHOPIFY_ACCESS_TOKEN", "shpat_x")));

        assertThat(pauses).contains(Duration.ofSeconds(4));
    }

    @Test
    void a_date_to_try_again_at_is_no_failure() {
        retryAfter = "Wed, 25 Nov 2026 07:28:00 GMT";
        answers.addAll(List.of(new Answer(429, ""), GOOD));

        run(client(Map.of("SHOPIFY_ACCESS_TOKEN", "shpat_x")));

        assertThat(pauses).contains(Duration.ofSeconds(2));
    }

    @Test
    void an_expired_token_of_the_client_credentials_is_fetched_anew_once() {
        answers.addAll(List.of(GOOD, new Answer(401, ""), GOOD));
        ShopifyGraphQl client =
                client(Map.of("SHOPIFY_CLIENT_ID", "id", "SHOPIFY_CLIENT_SECRET", "secret"));

        run(client);
        ahead = Duration.ofHours(1);
        run(client);

        assertThat(tokens).containsExactly("token-1", "token-1", "token-2");
    }

    @Test
    void a_fresh_token_that_is_refused_is_a_matter_for_a_person() {
        answers.addAll(List.of(new Answer(401, ""), new Answer(401, ""), new Answer(401, "")));

        assertThatThrownBy(() ->
                        run(
                                client(
                                        Map.of(
                                                "SHOPIFY_CLIENT_ID",
                                                "id",
                                                "SHOPIFY_CLIENT_SECRET",
                                                "secret"))))
                .isInstanceOf(ShopifyRefused.class)
                .hasMessageContaining("access token is not accepted");
        assertThat(tokensGiven).isEqualTo(1);
    }

    @Test
    void a_token_is_renewed_before_it_expires() {
        answers.addAll(List.of(GOOD, GOOD));
        ShopifyGraphQl client =
                client(Map.of("SHOPIFY_CLIENT_ID", "id", "SHOPIFY_CLIENT_SECRET", "secret"));
        run(client);

        ahead = Duration.ofHours(20);
        run(client);

        assertThat(tokens).containsExactly("token-1", "token-2");
    }

    @Test
    void passing_failures_are_told_from_lasting_ones() {
        assertThat(failure(new Answer(502, "<html>Bad gateway</html>")))
                .isInstanceOf(ShopifyUnavailable.class);
        assertThat(failure(new Answer(200, "<html>"))).isInstanceOf(ShopifyUnavailable.class);
        assertThat(failure(error("INTERNAL_SERVER_ERROR", "")))
                .isInstanceOf(ShopifyUnavailable.class);
        assertThat(failure(new Answer(402, "")))
                .isInstanceOf(ShopifyRefused.class)
                .hasMessageContaining("frozen");
        assertThat(failure(error("ACCESS_DENIED", "")))
                .isInstanceOf(ShopifyRefused.class)
                .hasMessageContaining("ACCESS_DENIED");
    }

    @Test
    void only_a_document_refused_before_it_was_run_surely_had_no_effect() {
        assertThat(refusal(error("undefinedField", "")).nothingHappened()).isTrue();
        assertThat(refusal(error("ACCESS_DENIED", ",\"data\":null")).nothingHappened()).isTrue();
        assertThat(refusal(error("SOMETHING_NEW", ",\"data\":{\"x\":null}")).nothingHappened())
                .isFalse();
    }

    private static Answer error(String code, String more) {
        return new Answer(
                200,
                "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\""
                        + code
                        + "\"}}]"
                        + more
                        + "}");
    }

    private ShopifyRefused refusal(Answer answer) {
        return (ShopifyRefused) failure(answer);
    }

    private Throwable failure(Answer answer) {
        answers.add(answer);
        return catchThrowable(() -> run(client(Map.of("SHOPIFY_ACCESS_TOKEN", "shpat_x"))));
    }

    private ShopifyAnswer<JsonNode> run(ShopifyGraphQl client) {
        return client.run(PING, Map.of(), JsonNode.class);
    }

    private ShopifyGraphQl client(Map<String, String> access) {
        Map<String, String> settings = new HashMap<>(access);
        settings.put("SHOPIFY_SHOP_URL", "demo.myshopify.com");
        settings.put("SHOPIFY_API_URL", "http://localhost:" + server.getAddress().getPort());
        var config =
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 500))
                        .build();
        return new ShopifyGraphQl(new Settings(config), json, outside, clock, pauses::add);
    }

    private void graphQl(HttpExchange exchange) throws IOException {
        tokens.add(exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token"));
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
        send(exchange, answers.remove());
    }

    private void token(HttpExchange exchange) throws IOException {
        tokensGiven++;
        send(
                exchange,
                new Answer(
                        200,
                        "{\"access_token\":\"token-" + tokensGiven + "\",\"expires_in\":86399}"));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
