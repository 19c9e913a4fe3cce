package io.passerelle.webhook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.work.Parked;
import io.passerelle.common.work.Work;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class WebhookResourceTest {
    /// Carries no order, so that nothing follows.
    private static final String BODY = "{\"id\":1}";

    @Inject DataSource database;
    @Inject Work work;

    private static Sender quiet(String body) {
        return Sender.of(body).with("X-Shopify-Topic", "shop/update");
    }

    @Test
    void keeps_every_byte() {
        byte[] body = {'{', (byte) 0xff, 0, '\r', '\n', '}'};
        Sender webhook = Sender.of(body).with("X-Shopify-Topic", "shop/update");

        assertThat(webhook.send()).isEqualTo(200);

        assertThat(
                        Stored.bytes(
                                database,
                                "select body from events where webhook_id = ?",
                                webhook.webhookId()))
                .isEqualTo(body);
    }

    @Test
    void takes_a_chunked_body() {
        var webhook = quiet(BODY);

        assertThat(
                        webhook.send(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(bytes(BODY)))))
                .isEqualTo(200);
    }

    @Test
    void refuses_a_body_above_the_limit_without_storing_it() {
        int before = events();

        int status = statusOrReset(Sender.of("x".repeat(10_000_000)));

        assertThat(status).isIn(413, -1);
        assertThat(events()).isEqualTo(before);
    }

    /// The server may close before it has read what it does not want.
    private static int statusOrReset(Sender webhook) {
        try {
            return webhook.send();
        } catch (java.io.UncheckedIOException e) {
            return -1;
        }
    }

    @Test
    void the_same_delivery_in_parallel_is_stored_once_and_answered_200_each_time()
            throws Exception {
        Sender webhook = quiet(BODY);
        Callable<Integer> send = webhook::send;

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> status :
                    threads.invokeAll(List.of(send, send, send, send, send, send, send, send))) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        assertThat(
                        Stored.count(
                                database,
                                "select count(*) from events where webhook_id = ?",
                                webhook.webhookId()))
                .isEqualTo(1);
    }

    @Test
    void one_event_under_two_topics_is_two_deliveries() {
        String event = UUID.randomUUID().toString();

        quiet(BODY).with("X-Shopify-Event-Id", event).send();
        quiet(BODY).with("X-Shopify-Event-Id", event).with("X-Shopify-Topic", "app/update").send();

        assertThat(Stored.count(database, "select count(*) from events where event_id = ?", event))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "[]", "null", "{\"id\":1}", "{"})
    void what_is_signed_but_unreadable_is_taken_and_parked(String body) {
        Sender webhook = Sender.of(body);

        assertThat(webhook.send()).isEqualTo(200);

        String id =
                Stored.column(
                                database,
                                "select id from events where webhook_id = ?",
                                webhook.webhookId())
                        .getFirst();
        await().until(() ->
                work.parked().stream()
                        .anyMatch(p -> p.kind().equals("event") && p.key().equals(id)));
        Parked parked =
                work.parked().stream().filter(p -> p.key().equals(id)).findFirst().orElseThrow();
        assertThat(parked.reason()).startsWith("orders/create: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void nothing_but_post_is_allowed(String method) throws Exception {
        var request =
                HttpRequest.newBuilder(Sender.uri("/webhooks/shopify/orders"))
                        .method(method, HttpRequest.BodyPublishers.noBody());

        try (var http = HttpClient.newHttpClient()) {
            assertThat(
                            http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                                    .statusCode())
                    .isEqualTo(405);
        }
    }

    @Test
    void what_comes_is_counted_by_its_outcome_secret_and_commit() throws Exception {
        Sender twice = signed(BODY, "older-secret");
        twice.send();
        twice.send();
        quiet(BODY).with("X-Shopify-Hmac-Sha256", null).send();

        try (var http = HttpClient.newHttpClient()) {
            var metrics =
                    http.send(
                            HttpRequest.newBuilder(Sender.uri("/q/metrics")).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(metrics.body())
                    .contains("passerelle_webhooks_total{outcome=\"stored\"")
                    .contains("passerelle_webhooks_total{outcome=\"duplicate\"")
                    .contains("passerelle_webhooks_total{outcome=\"no signature\"")
                    .contains("passerelle_webhooks_signed_total{secret=\"2\"")
                    .contains("passerelle_intake_commit_size_bucket{le=\"10.0\"")
                    .contains("passerelle_intake_commit_time_seconds_bucket{le=\"0.01\"")
                    .contains("passerelle_intake_waiting 0.0");
        }
    }

    @Test
    void while_the_database_hangs_it_says_when_to_come_again_before_shopify_gives_up()
            throws Exception {
        Sender webhook = quiet(BODY);
        HttpResponse<String> answer;

        try (var lock = database.getConnection()) {
            lock.setAutoCommit(false);
            lock.createStatement().executeUpdate("update reconcile_wish set asked = asked");
            Instant sent = Instant.now();
            answer = webhook.exchange();
            assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofSeconds(5));
            lock.rollback();
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("not stored in time");
        await().until(() -> webhook.send() == 200);
        assertThat(
                        Stored.count(
                                database,
                                "select count(*) from events where webhook_id = ?",
                                webhook.webhookId()))
                .isEqualTo(1);
    }

    private int events() {
        return (int) Stored.count(database, "select count(*) from events");
    }

    private static Sender signed(String body, String secret) {
        return quiet(body).with("X-Shopify-Hmac-Sha256", Sender.sign(secret, bytes(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
