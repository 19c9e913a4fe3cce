package io.passerelle.webhook.privacy;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.Work;
import io.passerelle.webhook.FakeSubscriber.Received;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.passerelle.webhook.database.Statements;
import io.passerelle.webhook.order.Orders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole way of what Shopify asks for about people, by HTTP.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class PrivacyTest {
    private static final AtomicLong IDS = new AtomicLong(6_600_000_000_000L);

    @Inject Settings settings;
    @Inject Orders orders;
    @Inject Exports exports;
    @Inject RedactionWork redactions;
    @Inject Work work;
    @Inject ObjectMapper json;
    @Inject DataSource database;

    private final long id = IDS.incrementAndGet();
    private final String email = "zoe." + id + "@example.com";
    private Outside outside;

    @BeforeEach
    void connect() {
        outside = Outside.of(settings);
        outside.supplier()
                .answer(202, "{\"orders\":1,\"purchaseOrders\":1,\"busy\":0,\"next\":null}");
    }

    @Test
    void a_redacted_customer_is_forgotten_in_orders_bodies_and_the_request_itself() {
        Sender order = order(id, email, 1);
        order.send();
        await().until(() -> !outside.supplier().orders(id).isEmpty());
        Sender other = mention("products/update", "{\"note\":\"" + email + "\"}");

        Sender request = redact("[" + id + "]");

        await().until(() -> result(request).equals("redacted"));
        assertThat(current(id).buyer()).isNull();
        assertThat(current(id).lines()).hasSize(1);
        for (Sender event : List.of(order, other, request)) {
            assertThat(body(event)).isEmpty();
            assertThat(state(event)).isEqualTo("erased");
        }
        assertThat(told("/internal/redactions")).anyMatch(r -> r.toString().contains("" + id));
        assertThat(told("/internal/redactions").toString()).doesNotContain(email);
    }

    @Test
    void a_redaction_leaves_a_record_of_what_and_how_much_but_not_of_whom() {
        order(id, email, 1).send();
        await().until(() -> orders.current(new OrderId(id)).isPresent());

        Sender request = redact("[" + id + "]");

        await().until(() -> result(request).equals("redacted"));
        String list =
                api().get("/api/redactions")
                        .then()
                        .statusCode(200)
                        .body("[0].topic", equalTo("customers/redact"))
                        .body("[0].orders", equalTo(1))
                        .body("[0].events", equalTo(1))
                        .body("[0].purchaseOrders", equalTo(1))
                        .extract()
                        .asString();
        assertThat(list).doesNotContain(email).doesNotContain("" + id);
    }

    @Test
    void an_order_placed_after_the_request_keeps_its_buyer() {
        order(id, email, 1).send();
        await().until(() -> orders.current(new OrderId(id)).isPresent());
        Sender request =
                Sender.of("{\"customer\":{\"email\":\"" + email + "\"},\"orders_to_redact\":[]}")
                        .with("X-Shopify-Topic", "customers/redact")
                        .with("X-Shopify-Triggered-At", "2026-01-01T09:59:59Z");

        request.send();

        await().until(() -> result(request).equals("redacted"));
        assertThat(current(id).buyer()).isNotNull();
    }

    @Test
    void a_state_that_comes_late_does_not_bring_the_person_back() {
        order(id, email, 1).send();
        await().until(() -> orders.current(new OrderId(id)).isPresent());
        Sender request = redact("[" + id + "]");
        await().until(() -> result(request).equals("redacted"));

        Sender late = order(id, email, 2);
        late.send();

        await().until(() -> result(late).equals("applied"));
        await().until(() -> outside.supplier().orders(id).size() == 2);
        assertThat(current(id).buyer()).isNull();
        assertThat(outside.supplier().orders(id).getLast().path("buyer").isNull()).isTrue();
        assertThat(body(late)).isEmpty();
    }

    @Test
    void an_order_named_before_it_is_ever_heard_of_comes_without_its_person() {
        Sender request = redact("[" + id + "]");
        await().until(() -> result(request).equals("redacted"));

        Sender first = order(id, email, 1);
        first.send();

        await().until(() -> result(first).equals("applied"));
        assertThat(current(id).buyer()).isNull();
        assertThat(body(first)).isEmpty();
    }

    @Test
    void an_address_alone_finds_its_orders_and_nobody_elses() {
        long another = IDS.incrementAndGet();
        order(id, email, 1).send();
        order(another, "not." + email, 1).send();
        await().until(() -> orders.current(new OrderId(another)).isPresent());
        await().until(() -> orders.current(new OrderId(id)).isPresent());

        Sender request = redact("[]");

        await().until(() -> result(request).equals("redacted"));
        assertThat(current(id).buyer()).isNull();
        assertThat(current(another).buyer()).isNotNull();
    }

    @Test
    void supplier_service_being_away_or_busy_delays_the_end_and_nothing_else() {
        outside.supplier().answer(202, "{\"orders\":0,\"purchaseOrders\":0,\"busy\":1}");
        order(id, email, 1).send();
        await().until(() -> orders.current(new OrderId(id)).isPresent());
        Sender request = redact("[" + id + "]");
        await().until(() -> told("/internal/redactions").toString().contains("" + id));
        await().until(() -> current(id).buyer() == null);
        outside.supplier().down();
        assertThat(result(request)).isEmpty();
        api().get("/api/redactions").then().body("[0].completedAt", nullValue());

        outside.supplier().behave();
        outside.supplier().answer(202, "{\"orders\":1,\"purchaseOrders\":0,\"busy\":0}");

        await().until(() -> result(request).equals("redacted"));
    }

    @Test
    void what_is_erased_here_is_not_looked_for_again_while_supplier_service_is_away() {
        order(id, email, 1).send();
        await().until(() -> !outside.supplier().orders(id).isEmpty());
        outside.supplier().answer(500, "");
        Sender request = redact("[" + id + "]");
        String key = "" + event(request);
        await().until(() -> erased(request));

        List<String> asked = Statements.of(() -> redactions.perform(key));

        assertThat(asked).isNotEmpty().noneMatch(sql -> sql.contains("body_state=?"));
        assertThat(result(request)).isEmpty();
        outside.supplier().answer(202, "{\"orders\":1,\"purchaseOrders\":0,\"busy\":0}");
        await().until(() -> result(request).equals("redacted"));
    }

    /// As docs/backup.md says for one that an older copy of the database does not know.
    @Test
    void a_redaction_can_be_repeated_by_the_ids_of_its_orders_alone() {
        Sender order = order(id, email, 1);
        order.send();
        await().until(() -> orders.current(new OrderId(id)).isPresent());

        Sender request =
                Sender.of("{\"customer\":{},\"orders_to_redact\":[" + id + "]}")
                        .with("X-Shopify-Topic", "customers/redact")
                        .with("X-Shopify-API-Version", null)
                        .to("/webhooks/shopify");
        assertThat(request.send()).isEqualTo(200);

        await().until(() -> result(request).equals("redacted"));
        assertThat(current(id).buyer()).isNull();
        assertThat(body(order)).isEmpty();
    }

    @Test
    void a_data_request_becomes_a_file_for_its_owner_and_waits_until_it_is_passed_on()
            throws Exception {
        outside.supplier().answer(202, "{\"orders\":[{\"order\":{\"name\":\"held there\"}}]}");
        order(id, email, 1).send();
        await().until(() -> orders.current(new OrderId(id)).isPresent());

        Sender request =
                mention(
                        "customers/data_request",
                        "{\"customer\":{\"id\":7,\"email\":\"%s\"},\"orders_requested\":[%d]}"
                                .formatted(email, id));

        await().until(() -> parked(request) != null);
        Path file =
                Path.of(
                        settings.find("DATA_DIR").orElseThrow(),
                        "exports",
                        "data-request-" + event(request) + ".json");
        JsonNode held = json.readTree(file.toFile());
        assertThat(held.path("customer").path("email").asText()).isEqualTo(email);
        assertThat(held.at("/webhook-service/orders/0/buyer/shipTo/name").asText())
                .isEqualTo("Zoé Martin");
        assertThat(held.at("/webhook-service/events/0/body/email").asText()).isEqualTo(email);
        assertThat(held.at("/supplier-service/0/order/name").asText()).isEqualTo("held there");
        assertThat(held.at("/sync-service/held").asText()).contains("nothing about a person");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(parked(request).reason()).contains(file.toString()).doesNotContain(email);
        api().get("/api/exports").then().statusCode(200).body("file", hasItem(file.toString()));

        assertThat(exports.passOn(event(request))).isTrue();

        await().until(() -> parked(request) == null);
        assertThat(file).exists();
    }

    @Test
    void a_file_about_a_redacted_customer_goes_as_well() {
        outside.supplier().answer(202, "{\"orders\":[]}");
        Sender asked =
                mention("customers/data_request", "{\"customer\":{\"email\":\"" + email + "\"}}");
        await().until(() -> parked(asked) != null);
        outside.supplier().answer(202, "{\"orders\":0,\"purchaseOrders\":0,\"busy\":0}");

        Sender request = redact("[]");

        await().until(() -> result(request).equals("redacted"));
        assertThat(Path.of(settings.find("DATA_DIR").orElseThrow(), "exports"))
                .isDirectoryNotContaining("glob:**data-request-" + event(asked) + ".json");
        await().until(() -> parked(asked) == null);
        assertThat(body(asked)).isEmpty();
    }

    @Test
    void the_lists_are_for_those_with_a_token_only() {
        given().get("/api/redactions").then().statusCode(401);
        given().get("/api/exports").then().statusCode(401);
    }

    @Test
    void an_uninstalled_app_is_parked_until_the_shop_answers_again() {
        Sender removed = mention("app/uninstalled", "{\"id\":1}");
        await().until(() -> work.parked().stream().anyMatch(p -> isOf(p, "event", removed)));
        assertThat(result(removed)).isEqualTo("uninstalled");

        work.replay("event", "" + event(removed));

        await().until(() -> work.parked().stream().noneMatch(p -> isOf(p, "event", removed)));
        assertThat(result(removed)).isEqualTo("nothing");
    }

    private boolean erased(Sender request) {
        return Stored.count(
                        database,
                        "select count(*) from redactions where erased_at is not null and id = ?",
                        event(request))
                > 0;
    }

    private Sender order(long order, String buyer, int second) {
        return Sender.of(
                """
                {"id":%d,"name":"#1","created_at":"2026-01-01T10:00:00Z","currency":"EUR",
                 "updated_at":"2026-01-01T10:00:0%dZ","email":"%s","phone":"0556 %d",
                 "shipping_address":{"name":"Zoé Martin","address1":"12 rue des Lilas",
                   "city":"Bordeaux","country_code":"FR"},
                 "line_items":[{"id":1,"sku":"A-1","title":"A","quantity":1,"price":"1.00"}]}
                """
                        .formatted(order, second, buyer, order));
    }

    private Sender redact(String named) {
        return mention(
                "customers/redact",
                "{\"shop_id\":1,\"customer\":{\"email\":\"%s\"},\"orders_to_redact\":%s}"
                        .formatted(email, named));
    }

    private static Sender mention(String topic, String body) {
        Sender sender = Sender.of(body).with("X-Shopify-Topic", topic);
        assertThat(sender.send()).isEqualTo(200);
        return sender;
    }

    private static io.restassured.specification.RequestSpecification api() {
        return given().auth().oauth2("test-token-of-some-length");
    }

    private PlacedOrder current(long order) {
        return orders.current(new OrderId(order)).orElseThrow().order();
    }

    private List<JsonNode> told(String path) {
        return outside.supplier().received().stream()
                .filter(r -> r.path().equals(path))
                .map(Received::body)
                .toList();
    }

    private Parked parked(Sender request) {
        return work.parked().stream()
                .filter(p -> isOf(p, "data-request", request))
                .findFirst()
                .orElse(null);
    }

    private boolean isOf(Parked parked, String kind, Sender event) {
        return parked.kind().equals(kind) && parked.key().equals("" + event(event));
    }

    private long event(Sender event) {
        return Stored.count(
                database, "select id from events where webhook_id = ?", event.webhookId());
    }

    private String result(Sender event) {
        return text("coalesce(result, '')", event);
    }

    private String state(Sender event) {
        return text("body_state", event);
    }

    private String body(Sender event) {
        return new String(
                Stored.bytes(
                        database,
                        "select body from events where webhook_id = ?",
                        event.webhookId()),
                UTF_8);
    }

    private String text(String column, Sender event) {
        return Stored.column(
                        database,
                        "select " + column + " from events where webhook_id = ?",
                        event.webhookId())
                .getFirst();
    }
}
