package io.passerelle.webhook.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.work.Work;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class RetentionTest {
    private static final String BODY = "{\"shop\":\"kept\"}";
    private static final String SHA256_OF_BODY =
            "f68bca9b66a61f27ead581945e301f0e849cc3b8fbfcb8107e8a55ad194dac34";

    @Inject Settings settings;
    @Inject Retention retention;
    @Inject Work work;
    @Inject DataSource database;

    private Outside outside;

    @BeforeEach
    void connect() {
        outside = Outside.of(settings);
    }

    @Test
    void a_handled_body_is_dropped_after_thirty_days_and_its_row_hash_and_size_stay() {
        Sender old = handled("shop/update", BODY);
        Sender young = handled("shop/update", BODY);
        received(old, Duration.ofDays(30).plusMinutes(1));
        received(young, Duration.ofDays(30).minusMinutes(5));

        retention.due();

        await().until(() -> of(old, "body_state").equals("dropped"));
        assertThat(of(old, "length(body)")).isEqualTo("0");
        assertThat(of(old, "body_size")).isEqualTo("" + BODY.length());
        assertThat(of(old, "body_sha256")).isEqualTo(SHA256_OF_BODY);
        assertThat(of(young, "body_state")).isEqualTo("kept");
    }

    @Test
    void what_is_not_handled_is_never_dropped() {
        Sender broken = Sender.of("no JSON").with("X-Shopify-Topic", "orders/create");
        broken.send();
        await().until(() -> isParked(broken));
        Sender old = handled("shop/update", BODY);
        received(broken, Duration.ofDays(400));
        received(old, Duration.ofDays(400));

        retention.due();

        await().until(() -> of(old, "body_state").equals("dropped"));
        assertThat(of(broken, "body_state")).isEqualTo("kept");
        assertThat(of(broken, "cast(body as text)")).isEqualTo("no JSON");
    }

    @Test
    void a_replay_without_its_body_asks_the_shop_for_the_order() {
        ShopOrder order = outside.shop().place(NewOrder.paid(NewLine.of("SKU-1", 1)));
        Sender hint = handled("refunds/create", "{\"id\":5,\"order_id\":" + order.id() + "}");
        drop(hint);
        int asked = outside.shop().calls().getOrDefault("OrderDetail", 0);

        replay(hint);

        await().until(() -> !isParked(hint));
        assertThat(outside.shop().calls().get("OrderDetail")).isGreaterThan(asked);
    }

    @Test
    void a_replay_with_neither_body_nor_order_says_so() {
        Sender other = handled("shop/update", BODY);
        drop(other);

        replay(other);

        await().until(() ->
                work.parked().stream()
                        .anyMatch(p ->
                                p.key().equals(of(other, "id"))
                                        && p.reason()
                                                .contains("the body was dropped and no order")));
    }

    @Test
    void a_dropped_body_is_not_found_by_who_asks_for_it() throws Exception {
        Sender old = handled("shop/update", BODY);
        assertThat(bodyOf(old).body()).isEqualTo(BODY);

        drop(old);

        assertThat(bodyOf(old).statusCode()).isEqualTo(404);
        assertThat(bodyOf(old).body()).contains("no body of an event " + of(old, "id"));
    }

    private HttpResponse<String> bodyOf(Sender event) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                Sender.uri(
                                        "/api/events/" + of(event, "id") + "/body?reason=a+test"))
                        .header("Authorization", "Bearer test-token-of-some-length");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private Sender handled(String topic, String body) {
        Sender sender = Sender.of(body).with("X-Shopify-Topic", topic);
        sender.send();
        await().until(() -> !of(sender, "coalesce(result, '')").isEmpty());
        return sender;
    }

    private void drop(Sender event) {
        received(event, Duration.ofDays(31));
        retention.due();
        await().until(() -> of(event, "body_state").equals("dropped"));
    }

    /// As an operator does; only what is parked can be replayed.
    private void replay(Sender event) {
        Stored.change(
                database,
                "insert into parked_work(kind, work_key, reason, since, parked_at, attempts)"
                        + " values ('event', ?, 'asked for', 0, 0, 1)",
                of(event, "id"));
        assertThat(work.replay("event", of(event, "id"))).isTrue();
    }

    private boolean isParked(Sender event) {
        return work.parked().stream()
                .anyMatch(p -> p.kind().equals("event") && p.key().equals(of(event, "id")));
    }

    private void received(Sender event, Duration ago) {
        Stored.change(
                database,
                "update events set received_at = "
                        + Instant.now().minus(ago).toEpochMilli()
                        + " where webhook_id = ?",
                event.webhookId());
    }

    private String of(Sender event, String column) {
        return Stored.column(
                        database,
                        "select " + column + " from events where webhook_id = ?",
                        event.webhookId())
                .getFirst();
    }
}
