package io.passerelle.webhook.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.passerelle.webhook.order.Orders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service with a key, and a shop that removes the app.
@QuarkusTest
@TestProfile(SealedTest.WithKey.class)
@QuarkusTestResource(OutsidePorts.class)
class SealedTest {

    /// 32 bytes, 1 to 32.
    public static class WithKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("DATA_KEY", "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=");
        }
    }

    @Inject Settings settings;
    @Inject Orders orders;
    @Inject DataSource database;

    private Outside outside;

    @BeforeEach
    void connect() {
        outside = Outside.of(settings);
        outside.supplier().answer(202, "{\"orders\":0,\"purchaseOrders\":0,\"busy\":0}");
    }

    @Test
    void bodies_and_states_are_sealed_in_the_database_and_whole_everywhere_else() {
        Sender event = order(6_700_000_000_001L);

        event.send();

        await().until(() -> !outside.supplier().orders(6_700_000_000_001L).isEmpty());
        assertThat(outside.supplier().orders(6_700_000_000_001L).toString()).contains("Zoé Martin");
        assertThat(new String(body(event), ISO_8859_1))
                .startsWith("\0PS\1")
                .doesNotContain("zoe@example.com", "Martin");
        assertThat(state(6_700_000_000_001L)).startsWith("sealed:").doesNotContain("Martin");
    }

    @Test
    void what_was_kept_plain_before_is_read() {
        order(6_700_000_000_002L).send();
        await().until(() -> orders.current(new OrderId(6_700_000_000_002L)).isPresent());
        String name = orders.current(new OrderId(6_700_000_000_002L)).orElseThrow().order().name();
        Stored.change(
                database,
                "update orders set state = ? where id = 6700000000002",
                plain(6_700_000_000_002L, name));

        assertThat(orders.current(new OrderId(6_700_000_000_002L)).orElseThrow().order().buyer())
                .satisfies(b -> assertThat(b.email()).isEqualTo("plain@example.com"));
    }

    @Test
    void the_key_is_written_down_and_everything_is_known_to_be_sealed_with_it() {
        await().until(() ->
                Stored.count(
                                database,
                                "select count(*) from data_keys where complete_at is not null")
                        == 1);
        assertThat(Stored.column(database, "select trial from data_keys").getFirst())
                .startsWith("sealed:");
    }

    @Test
    void a_shop_that_removed_the_app_is_forgotten_whole() {
        Sender event = order(6_700_000_000_003L);
        event.send();
        await().until(() -> orders.current(new OrderId(6_700_000_000_003L)).isPresent());

        Sender request = Sender.of("{\"shop_id\":1}").with("X-Shopify-Topic", "shop/redact");
        request.send();

        await().until(() ->
                Stored.column(
                                database,
                                "select coalesce(result, '') from events where webhook_id = ?",
                                request.webhookId())
                        .contains("redacted"));
        assertThat(orders.current(new OrderId(6_700_000_000_003L)).orElseThrow().order().buyer())
                .isNull();
        assertThat(body(event)).isEmpty();
        assertThat(
                        Stored.count(
                                database,
                                "select count(*) from orders where redaction is null"
                                        + " and state is not null"))
                .isZero();
        assertThat(outside.supplier().received())
                .anyMatch(r ->
                        r.path().equals("/internal/redactions")
                                && r.body().path("allAfter").asLong(-1) == 0);
    }

    private static String plain(long id, String name) {
        return """
        {"id":"%d","name":"%s","createdAt":"2026-01-01T10:00:00Z",
         "updatedAt":"2026-01-01T10:00:01Z","cancelledAt":null,"deleted":false,"test":false,
         "payment":"PAID","currency":"EUR","lines":[],
         "buyer":{"email":"plain@example.com","phone":null,"note":"","shipTo":null}}
        """
                .formatted(id, name);
    }

    private static Sender order(long id) {
        return Sender.of(
                """
                {"id":%d,"name":"#1","created_at":"2026-01-01T10:00:00Z","currency":"EUR",
                 "updated_at":"2026-01-01T10:00:01Z","email":"zoe@example.com",
                 "shipping_address":{"name":"Zoé Martin","address1":"12 rue des Lilas",
                   "city":"Bordeaux","country_code":"FR"},"line_items":[]}
                """
                        .formatted(id));
    }

    private byte[] body(Sender event) {
        return Stored.bytes(
                database, "select body from events where webhook_id = ?", event.webhookId());
    }

    private String state(long id) {
        return Stored.column(database, "select state from orders where id = ?", id).getFirst();
    }
}
