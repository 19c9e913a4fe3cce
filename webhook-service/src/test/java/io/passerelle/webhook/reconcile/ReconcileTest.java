package io.passerelle.webhook.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.passerelle.sandbox.shopify.Faults;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sandbox.shopify.ShopifyEmulator;
import io.passerelle.sandbox.shopify.Topic;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.passerelle.webhook.order.Orders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class ReconcileTest {
    @Inject Settings settings;
    @Inject Reconciliation reconciliation;
    @Inject Orders orders;
    @Inject DataSource database;

    private Outside outside;
    private ShopifyEmulator shop;

    @BeforeEach
    void connect() {
        outside = Outside.of(settings);
        shop = outside.shop();
    }

    @Test
    void an_order_no_webhook_told_of_is_found_and_handed_on_before_its_mark() {
        ShopOrder missed = placeUnheard();

        reconciliation.request();

        await().until(() -> isCovered(missed));
        assertThat(source(missed)).containsExactly("reconciled");
        JsonNode mark = outside.sync().marks().getLast();
        assertThat(mark.path("ordersKnown").asLong())
                .isEqualTo(
                        Stored.count(
                                database,
                                "select count(*) from deliveries"
                                        + " where subscriber = 'sync' and delivered > 0"));
        assertThat(positionOfOrder(missed)).isLessThan(positionOfMark(missed));
    }

    @Test
    void the_mark_waits_until_sync_service_has_what_the_pass_found() {
        outside.sync().down();
        ShopOrder missed = placeUnheard();
        reconciliation.request();
        await().until(() -> orders.current(new OrderId(missed.id())).isPresent());

        outside.sync().up();

        await().atMost(Duration.ofSeconds(90)).until(() -> isCovered(missed));
        assertThat(positionOfOrder(missed)).isLessThan(positionOfMark(missed));
    }

    @Test
    void a_pass_that_is_due_looks_back_two_hours_beyond_the_mark_of_the_one_before() {
        passNow();
        long mark = newest("mark");
        long passes = Stored.count(database, "select count(*) from reconcile_passes");

        reconciliation.due();

        await().until(() ->
                Stored.count(database, "select count(*) from reconcile_passes") > passes);
        assertThat(newest("since")).isEqualTo(mark - Duration.ofHours(2).toMillis());
    }

    @Test
    void every_page_is_read() {
        outside.shopSays("OrdersSince", Answers.page(990000000000001L, "next"));
        outside.shopSays("OrdersSince", Answers.list(990000000000002L, "2026-11-21T09:00:00Z"));
        for (long id = 990000000000001L; id <= 990000000000002L; id++) {
            outside.shopSays("OrderDetail", Answers.detail(id, "2026-11-21T09:00:00Z", "EUR"));
        }

        passNow();

        assertThat(newest("seen")).isEqualTo(2);
        assertThat(orders.current(new OrderId(990000000000001L))).isPresent();
        assertThat(orders.current(new OrderId(990000000000002L))).isPresent();
    }

    @Test
    void what_is_known_already_is_not_fetched_again() {
        ShopOrder order = shop.place(NewOrder.paid(NewLine.of("SKU-1", 1)));
        await().until(() -> orders.current(new OrderId(order.id())).isPresent());
        passNow();
        int fetched = shop.calls().getOrDefault("OrderDetail", 0);

        passNow();

        assertThat(shop.calls().getOrDefault("OrderDetail", 0)).isEqualTo(fetched);
    }

    @Test
    void a_pass_that_fails_half_way_is_made_again() {
        ShopOrder missed = placeUnheard();
        shop.faults().failNextCallsOf("OrdersSince", Faults.Call.BAD_GATEWAY, 1);
        shop.faults().failNextCallsOf("OrderDetail", Faults.Call.ANSWER_LOST, 1);

        passNow();

        assertThat(source(missed)).containsExactly("reconciled");
    }

    @Test
    void a_pass_interrupted_goes_on_with_the_page_it_had_come_to() {
        String first = "2026-11-21T09:00:00Z";
        outside.shopSays("OrdersSince", Answers.page(990000000000011L, "next"));
        outside.shopSays("OrderDetail", Answers.detail(990000000000011L, first, "EUR"));
        outside.shopSays("OrdersSince", "{\"orders\":{}}");
        outside.shopSays("OrdersSince", Answers.list(990000000000012L, "2026-11-21T10:00:00Z"));
        outside.shopSays(
                "OrderDetail", Answers.detail(990000000000012L, "2026-11-21T10:00:00Z", "EUR"));
        long mark = newest("mark");

        passNow();

        assertThat(outside.shopAsked("OrdersSince").getLast())
                .as("what was asked after the interruption")
                .contains("updated_at:>='" + first + "'")
                .doesNotContain("\"after\"");
        assertThat(newest("seen")).isEqualTo(2);
        assertThat(newest("since")).isEqualTo(mark - Duration.ofHours(2).toMillis());
        assertThat(Stored.count(database, "select count(*) from reconcile_under_way")).isZero();
    }

    @Test
    void another_service_may_ask_for_a_pass_with_its_token_only() throws Exception {
        long asked = Stored.count(database, "select asked from reconcile_wish");
        var open = HttpRequest.newBuilder(Sender.uri("/internal/reconcile"));
        open.POST(HttpRequest.BodyPublishers.noBody());
        try (var http = HttpClient.newHttpClient()) {
            var none = http.send(open.build(), HttpResponse.BodyHandlers.discarding());
            open.header("Authorization", "Bearer test-token-of-some-length");
            var right = http.send(open.build(), HttpResponse.BodyHandlers.discarding());

            assertThat(none.statusCode()).isEqualTo(401);
            assertThat(right.statusCode()).isEqualTo(202);
        }
        assertThat(Stored.count(database, "select asked from reconcile_wish")).isEqualTo(asked + 1);
    }

    @Test
    void a_person_may_look_back_further_but_not_beyond_what_shopify_shows() {
        reconciliation.requestSince(Instant.parse("2020-01-01T00:00:00Z"));

        await().until(this::answered);
        long since = Stored.count(database, "select min(since) from reconcile_passes");
        Duration back = Duration.between(Instant.ofEpochMilli(since), Instant.now());
        assertThat(back).isBetween(Duration.ofDays(59), Duration.ofDays(61));
        assertThat(Stored.column(database, "select since from reconcile_wish").getFirst()).isNull();
    }

    private void passNow() {
        reconciliation.request();
        await().until(this::answered);
        await().until(() ->
                Stored.count(
                                database,
                                "select count(*) from events where source = 'reconciled' and handled_at is null")
                        == 0);
    }

    private long newest(String column) {
        return Stored.count(
                database, "select " + column + " from reconcile_passes order by id desc limit 1");
    }

    private boolean answered() {
        return Stored.count(database, "select asked - answered from reconcile_wish") == 0;
    }

    private ShopOrder placeUnheard() {
        for (Topic topic : Topic.values()) {
            shop.faults().dropNextWebhooks(topic, 10);
        }
        ShopOrder placed = shop.place(NewOrder.paid(NewLine.of("SKU-2", 2)));
        shop.awaitQuiet(Duration.ofSeconds(10));
        shop.faults().clear();
        // Shopify's times are whole seconds: a pass of the same one does not cover the order.
        await().until(() -> Instant.now().isAfter(placed.updatedAt().plusSeconds(1)));
        return placed;
    }

    private List<String> source(ShopOrder order) {
        return Stored.column(database, "select first_source from orders where id = ?", order.id());
    }

    private int positionOfOrder(ShopOrder order) {
        var received = outside.sync().received();
        for (int i = 0; i < received.size(); i++) {
            if (received.get(i).body().path("id").asText().equals(Long.toString(order.id()))) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private boolean isCovered(ShopOrder order) {
        return positionOfMark(order) < Integer.MAX_VALUE;
    }

    /// The first mark that claims to cover the order.
    private int positionOfMark(ShopOrder order) {
        var received = outside.sync().received();
        for (int i = 0; i < received.size(); i++) {
            String until = received.get(i).body().path("until").asText("");
            if (!until.isEmpty() && Instant.parse(until).isAfter(order.updatedAt())) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }
}
