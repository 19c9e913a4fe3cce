package io.passerelle.webhook.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.sandbox.shopify.ShopOrder;
import io.passerelle.sandbox.shopify.Topic;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.passerelle.webhook.order.Orders;
import io.passerelle.webhook.reconcile.Reconciliation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The service goes live in 2100: all that the shop sells now is history.
@QuarkusTest
@TestProfile(HistoryTest.LiveIn2100.class)
@QuarkusTestResource(OutsidePorts.class)
class HistoryTest {

    /// Replaces what the tests' settings say.
    public static class LiveIn2100 implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("passerelle.orders-from", "2100-01-01T00:00:00Z");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject Settings settings;
    @Inject Reconciliation reconciliation;
    @Inject Orders orders;
    @Inject DataSource database;

    private Outside outside;

    @BeforeEach
    void connect() {
        outside = Outside.of(settings);
    }

    @Test
    void an_order_from_before_is_kept_up_to_date_and_handed_to_nobody() {
        ShopOrder old = outside.shop().place(NewOrder.paid(NewLine.of("SKU-1", 2)));
        await().until(() -> orders.current(new OrderId(old.id())).isPresent());

        outside.shop().cancel(old.id(), true);

        await().until(() ->
                orders.current(new OrderId(old.id())).orElseThrow().order().wasCancelled());
        assertThat(results(old.id())).contains("history").doesNotContain("applied");
        given().auth()
                .oauth2("test-token-of-some-length")
                .get("/api/orders/" + old.id())
                .then()
                .statusCode(200)
                .body("order.history", equalTo(true))
                .body("deliveries", empty());
        assertNothingHandedOn(old.id());
    }

    @Test
    void a_pass_keeps_what_it_finds_and_its_mark_counts_and_awaits_none_of_it() {
        for (Topic topic : Topic.values()) {
            outside.shop().faults().dropNextWebhooks(topic, 10);
        }
        ShopOrder old = outside.shop().place(NewOrder.paid(NewLine.of("SKU-2", 1)));
        outside.shop().awaitQuiet(Duration.ofSeconds(10));
        outside.shop().faults().clear();

        reconciliation.request();

        await().atMost(PATIENCE).until(() -> orders.current(new OrderId(old.id())).isPresent());
        await().atMost(PATIENCE).until(() -> !outside.sync().marks().isEmpty());
        assertThat(outside.sync().marks().getLast().path("ordersKnown").asLong()).isZero();
        assertNothingHandedOn(old.id());
    }

    @Test
    void an_order_of_the_very_moment_is_handed_on_and_stays_so_though_the_go_live_moves() {
        long id = 6_300_000_000_001L;
        Sender.of(body(id, "2100-01-01T00:00:00Z", "2100-01-01T00:00:06Z")).send();
        await().atMost(PATIENCE).until(() -> outside.supplier().orders(id).size() == 1);

        Sender.of(body(id, "2099-12-31T23:59:59Z", "2100-01-01T00:00:07Z")).send();

        await().atMost(PATIENCE).until(() -> outside.supplier().orders(id).size() == 2);
        await().atMost(PATIENCE).until(() -> outside.sync().orders(id).size() == 2);
        // It counts in no mark of the other test.
        Stored.change(database, "delete from deliveries where order_id = ?", id);
    }

    private static String body(long id, String createdAt, String updatedAt) {
        return """
        {"id":%d,"name":"#1","created_at":"%s","currency":"EUR","updated_at":"%s","line_items":[]}
        """
                .formatted(id, createdAt, updatedAt);
    }

    private void assertNothingHandedOn(long id) {
        assertThat(Stored.count(database, "select count(*) from deliveries where order_id = ?", id))
                .isZero();
        assertThat(outside.sync().orders(id)).isEmpty();
        assertThat(outside.supplier().orders(id)).isEmpty();
    }

    private List<String> results(long id) {
        return Stored.column(
                database,
                "select result from events where order_id = ? and result is not null",
                id);
    }
}
