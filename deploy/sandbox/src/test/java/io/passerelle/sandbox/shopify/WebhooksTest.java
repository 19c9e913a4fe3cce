package io.passerelle.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.sandbox.MovableClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Receiver receiver = new Receiver();
    private final MovableClock clock = new MovableClock();
    private final ShopifyEmulator shop =
            new ShopifyEmulator(
                    ShopOptions.demo()
                            .withRetrySpacing(List.of(Duration.ofMillis(5), Duration.ofMillis(10))),
                    clock);

    @BeforeEach
    void stock() {
        shop.addVariant(NewVariant.of("LMP-1", "A", 10));
    }

    @AfterEach
    void stop() {
        shop.close();
        receiver.close();
    }

    @Test
    void a_paid_order_is_announced_signed_to_every_topic() throws Exception {
        // given
        shop.subscribeAll(receiver.uri());

        // when
        var order = shop.place(NewOrder.paid(NewLine.of("LMP-1", 2)));

        // then
        assertThat(shop.awaitQuiet(SOON)).isTrue();
        assertThat(receiver.got().stream().map(Receiver.Got::topic))
                .containsExactlyInAnyOrder("orders/create", "orders/paid", "orders/updated");
        var create = receiver.only("orders/create");
        assertThat(create.headers().getFirst("X-Shopify-Hmac-Sha256"))
                .isEqualTo(hmac("demo-secret", create.body()));
        assertThat(create.headers().getFirst("X-Shopify-Shop-Domain"))
                .isEqualTo("passerelle-demo.myshopify.com");
        assertThat(create.headers().getFirst("X-Shopify-API-Version")).isEqualTo("2026-10");
        assertThat(create.headers().getFirst("X-Shopify-Triggered-At"))
                .isEqualTo("2026-11-21T10:00:00.250000000Z");
        assertThat(create.headers().getFirst("X-Shopify-Event-Id"))
                .isEqualTo(receiver.only("orders/paid").headers().getFirst("X-Shopify-Event-Id"));
        assertThat(create.id()).isNotEqualTo(receiver.only("orders/paid").id());
        assertThat(create.json().path("id").asLong()).isEqualTo(order.id());
        assertThat(create.json().path("created_at").asText())
                .isEqualTo("2026-11-21T11:00:00+01:00");
        assertThat(create.json().path("total_price").asText()).isEqualTo("24.90");
    }

    @Test
    void the_signature_matches_a_vector_of_the_official_library() {
        var body = "{\"foo\": \"bar\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(Webhook.signature("test_secret_key", body))
                .isEqualTo("B23tXN681gZ0qIWNRrgtzBE9XSDo5yaUu6wfmhu3a7g=");
    }

    @Test
    void the_body_has_the_keys_of_the_published_example() throws Exception {
        // given
        var published =
                ShopServer.JSON.readTree(
                        Published.text("payloads/derived.orders_create.gift_card_and_tip.json"));
        shop.subscribe(Topic.ORDERS_CREATE, receiver.uri());

        // when
        shop.place(NewOrder.paid(new NewLine.Tip(new BigDecimal("5.00"))));

        // then
        assertThat(shop.awaitQuiet(SOON)).isTrue();
        var body = receiver.only("orders/create").json();
        var missing = keys(published);
        missing.removeAll(keys(body));
        assertThat(missing).isEmpty();
        var lineMissing = keys(published.at("/line_items/1"));
        lineMissing.removeAll(keys(body.at("/line_items/0")));
        assertThat(lineMissing).isEmpty();
    }

    @Test
    void a_refused_webhook_is_repeated_with_the_same_id_and_body_until_accepted() {
        // given
        shop.subscribe(Topic.ORDERS_CREATE, receiver.uri());
        receiver.refuseNext(2);

        // when
        shop.place(NewOrder.paid(NewLine.of("LMP-1", 1)));

        // then
        assertThat(shop.awaitQuiet(SOON)).isTrue();
        assertThat(receiver.got().stream().map(Receiver.Got::id).distinct()).hasSize(1);
        assertThat(receiver.got().stream().map(g -> g.body()).distinct()).hasSize(1);
        assertThat(shop.deliveries().stream().map(WebhookAttempt::attempt))
                .containsExactly(1, 2, 3);
        assertThat(shop.deliveries().stream().map(WebhookAttempt::statusCode))
                .containsExactly(503, 503, 200);
    }

    @Test
    void repeating_ends_when_the_schedule_does() {
        shop.subscribe(Topic.ORDERS_CREATE, receiver.uri());
        receiver.close();

        shop.place(NewOrder.paid(NewLine.of("LMP-1", 1)));

        assertThat(shop.awaitQuiet(SOON)).isTrue();
        assertThat(shop.deliveries()).hasSize(3).noneMatch(WebhookAttempt::accepted);
    }

    @Test
    void each_step_of_an_order_has_its_topic_and_body() {
        // given
        shop.subscribeAll(receiver.uri());
        var order = shop.place(NewOrder.unpaid(NewLine.of("LMP-1", 3)));
        var line = order.line("LMP-1").id();

        // when
        shop.pay(order.id());
        shop.edit(order.id(), OrderEdit.remove(line, 1));
        shop.refund(order.id(), Map.of(line, 1), RestockType.CANCEL);
        shop.cancel(order.id(), true);
        shop.delete(order.id());

        // then
        assertThat(shop.awaitQuiet(SOON)).isTrue();
        assertThat(receiver.only("orders/delete").json())
                .hasToString("{\"id\":%d}".formatted(order.id()));
        assertThat(
                        receiver.only("orders/edited")
                                .json()
                                .at("/order_edit/line_items/removals/0")
                                .toString())
                .isEqualTo("{\"id\":%d,\"delta\":1}".formatted(line));
        assertThat(receiver.only("orders/cancelled").json().path("cancelled_at").asText())
                .isNotEmpty();
        assertThat(
                        receiver.only("orders/cancelled")
                                .json()
                                .at("/line_items/0/current_quantity")
                                .asInt())
                .isZero();
        var refunds =
                receiver.got().stream().filter(g -> g.topic().equals("refunds/create")).toList();
        assertThat(refunds)
                .hasSize(2)
                .allMatch(g -> g.json().path("order_id").asLong() == order.id());
        assertThat(refunds)
                .allMatch(g ->
                        g.json().at("/refund_line_items/0/restock_type").asText().equals("cancel"));
    }

    @Test
    void an_order_may_have_no_person_and_no_address() {
        shop.subscribe(Topic.ORDERS_CREATE, receiver.uri());

        shop.place(NewOrder.paid(NewLine.of("LMP-1", 1)).withoutPerson());

        assertThat(shop.awaitQuiet(SOON)).isTrue();
        var body = receiver.only("orders/create").json();
        assertThat(body.path("customer").isNull()).isTrue();
        assertThat(body.path("shipping_address").isNull()).isTrue();
        assertThat(body.path("shipping_lines")).isEmpty();
    }

    @Test
    void webhooks_can_be_dropped_and_doubled() {
        // given
        shop.subscribe(Topic.ORDERS_CREATE, receiver.uri());
        shop.faults().dropNextWebhooks(Topic.ORDERS_CREATE, 1);
        shop.faults().duplicateNextWebhooks(1);

        // when
        shop.place(NewOrder.paid(NewLine.of("LMP-1", 1)));
        var second = shop.place(NewOrder.paid(NewLine.of("LMP-1", 1)));

        // then
        assertThat(shop.awaitQuiet(SOON)).isTrue();
        assertThat(receiver.got())
                .hasSize(2)
                .allMatch(g -> g.json().path("id").asLong() == second.id());
        assertThat(receiver.got().stream().map(Receiver.Got::id).distinct()).hasSize(1);
    }

    @Test
    void held_webhooks_can_come_newest_first() {
        // given
        shop.subscribe(Topic.ORDERS_UPDATED, receiver.uri());
        shop.faults().holdWebhooks();
        var order = shop.place(NewOrder.paid(NewLine.of("LMP-1", 1)));
        clock.move(Duration.ofSeconds(5));
        shop.touch(order.id());
        assertThat(shop.heldWebhooks()).isEqualTo(2);

        // when
        shop.releaseWebhooksNewestFirst();

        // then
        assertThat(shop.awaitQuiet(SOON)).isTrue();
        assertThat(receiver.got().stream().map(g -> g.json().path("updated_at").asText()))
                .containsExactly("2026-11-21T11:00:05+01:00", "2026-11-21T11:00:00+01:00");
    }

    private static Set<String> keys(JsonNode node) {
        var keys = new TreeSet<String>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static String hmac(String secret, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
