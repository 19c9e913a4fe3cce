package io.passerelle.webhook.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class AdminApiTest {
    private static final AtomicLong IDS = new AtomicLong(7_200_000_000_000L);
    @Inject Settings settings;
    @Inject DataSource database;

    private final long id = IDS.incrementAndGet();
    private Outside outside;

    @BeforeEach
    @AfterEach
    void everybodyBehaves() {
        outside = Outside.of(settings);
    }

    @Test
    void events_are_found_by_order_topic_state_and_time_and_hold_no_personal_data() {
        handedOver();

        get("/api/events?orderId="
                        + id
                        + "&topic=orders/create&state=applied&since=2026-01-01T00:00:00Z")
                .body("orderId", contains(Long.toString(id)))
                .body("state", contains("applied"))
                .body(not(containsString("Mustermann")));
        get("/api/events?orderId=" + id + "&topic=orders/paid").body("$", empty());
        get("/api/events?orderId=" + id + "&state=parked").body("$", empty());
        get("/api/events?orderId=" + id + "&until=2026-01-01T00:00:00Z").body("$", empty());
    }

    @Test
    void lists_are_paged() {
        handedOver();
        send("orders/updated", body(1));
        patiently().until(() -> events("applied").size() == 2);

        List<Integer> both = get("/api/events?orderId=" + id).extract().path("id");

        get("/api/events?orderId=" + id + "&limit=1").body("id", contains(both.get(0)));
        get("/api/events?orderId=" + id + "&limit=1&page=1").body("id", contains(both.get(1)));
        get("/api/events?orderId=" + id + "&limit=1&page=2").body("$", empty());
    }

    @Test
    void a_body_is_shown_for_a_stated_reason_which_is_kept() {
        handedOver();
        int event = events("applied").getFirst();

        get("/api/events/" + event + "/body?reason=customer%20asked&by=Ada")
                .body("customer.last_name", equalTo("Mustermann"));

        assertThat(
                        Stored.column(
                                database,
                                "select person || '|' || action || '|' || reason from audit"
                                        + " where subject = ? and at > 0",
                                Integer.toString(event)))
                .containsExactly("Ada|read event body|customer asked");
    }

    @Test
    void without_a_reason_no_body_is_shown_and_nothing_is_kept() {
        handedOver();
        int event = events("applied").getFirst();

        allowed()
                .get("/api/events/" + event + "/body?by=Ada")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("reason"))
                .body(not(containsString("Mustermann")));
        allowed().get("/api/events/999999999/body?reason=x").then().statusCode(404);

        String looks = "select count(*) from audit where subject in (?, '999999999')";
        assertThat(Stored.count(database, looks, Integer.toString(event))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%23N", "N", ""})
    void orders_are_found_by_name_number_and_id(String sign) {
        handedOver();

        String text = sign.isEmpty() ? Long.toString(id) : sign + id;

        get("/api/orders?q=" + text)
                .body("id", contains(Long.toString(id)))
                .body(not(containsString("Mustermann")));
        get("/api/orders?state=history&q=" + text).body("$", empty());
        get("/api/orders?state=active&limit=500").body("id", hasItem(Long.toString(id)));
    }

    @Test
    void a_timeline_tells_what_happened_in_the_order_of_time() {
        handedOver();
        outside.supplier().answer(400, "{\"detail\":\"line 7 has no price\"}");
        send("orders/updated", body(1));
        patiently().until(() -> !parked().isEmpty());

        ValidatableResponse timeline = get("/api/orders/" + id + "/timeline");

        List<String> times = timeline.extract().path("at");
        assertThat(times).isSorted();
        List<String> what = timeline.extract().path("what");
        assertThat(what)
                .startsWith("received", "changed")
                .contains("handed over", "refused", "parked");
        timeline.body(
                        "detail",
                        hasItem("supplier-service, revision 2: HTTP 400: line 7 has no price"))
                .body("detail", hasItem("sync-service, revision 1: accepted"))
                .body(not(containsString("Mustermann")));
        allowed().get("/api/orders/1/timeline").then().statusCode(404);
    }

    @Test
    void deliveries_are_found_by_what_is_owed() {
        outside.supplier().answer(400, "{\"detail\":\"no\"}");
        send("orders/create", body(0));
        patiently().until(() -> !parked().isEmpty());

        get("/api/deliveries?state=owed&subscriber=supplier&orderId=" + id)
                .body("order", contains(Long.toString(id)))
                .body("complete", contains(false));
        get("/api/deliveries?state=complete&subscriber=supplier&orderId=" + id).body("$", empty());
        patiently()
                .untilAsserted(() ->
                        get("/api/deliveries?state=complete&orderId=" + id)
                                .body("subscriber", contains("sync")));
    }

    @Test
    void a_replay_is_previewed_and_then_done() {
        outside.supplier().answer(400, "{\"detail\":\"no price on " + id + "\"}");
        send("orders/create", body(0));
        patiently().until(() -> !parked().isEmpty());
        outside.supplier().behave();

        post(
                        "/api/replays",
                        "{'units':{'subscriber':'supplier','reason':'NO PRICE ON %d'},'dryRun':true}")
                .statusCode(200)
                .body("units.key", contains(Long.toString(id)));
        assertThat(parked()).hasSize(1);
        assertThat(outside.supplier().orders(id)).isEmpty();
        post("/api/replays", "{'units':{'subscriber':'supplier','reason':'NO PRICE ON %d'}}")
                .statusCode(200)
                .body("dryRun", equalTo(false));

        patiently().until(() -> !outside.supplier().orders(id).isEmpty());
        patiently().until(() -> parked().isEmpty());
    }

    @Test
    void a_cancelled_hand_over_is_owed_no_more_until_the_order_changes() {
        outside.supplier().answer(400, "{\"detail\":\"no\"}");
        send("orders/create", body(0));
        patiently().until(() -> !parked().isEmpty());
        outside.supplier().behave();

        post(
                        "/api/cancellations",
                        "{'units':{'kind':'handover-supplier','key':'%d'},'by':'Ada','why':'sent by hand'}")
                .statusCode(200)
                .body("ended", contains(true));

        assertThat(parked()).isEmpty();
        get("/api/cancellations?limit=500").body("key", hasItem(Long.toString(id)));
        get("/api/orders/" + id + "/timeline")
                .body("detail", hasItem("handover-supplier " + id + " by Ada: sent by hand"));
        get("/api/orders/" + id).body("deliveries.complete", everyItem(equalTo(true)));
        assertThat(outside.supplier().orders(id)).isEmpty();
        send("orders/updated", body(1));
        patiently().until(() -> !outside.supplier().orders(id).isEmpty());
    }

    @Test
    void a_cancelled_event_is_handled_by_a_person() {
        Sender broken = Sender.of("no JSON " + id);
        broken.send();
        String query = "/api/events?state=parked&limit=500";
        patiently()
                .until(() ->
                        get(query)
                                .extract()
                                .<List<String>>path("webhookId")
                                .contains(broken.webhookId()));
        List<Integer> ids =
                get(query)
                        .extract()
                        .path("findAll { it.webhookId == '" + broken.webhookId() + "' }.id");
        int event = ids.getFirst();

        post(
                        "/api/cancellations",
                        "{'units':{'kind':'event','key':'"
                                + event
                                + "'},'by':'Ada','why':'a test'}")
                .body("ended", contains(true));

        get("/api/events?state=cancelled&limit=500").body("id", hasItem(event));
    }

    @Test
    void nothing_is_replayed_or_ended_without_a_choice_or_a_name() {
        post("/api/replays", "{'units':{}}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("nothing is chosen"));
        post("/api/cancellations", "{'units':{'kind':'event','key':'1'},'by':' ','why':'x'}")
                .statusCode(400)
                .body("detail", containsString("by: found 0"));
        post("/api/replays", "{}").statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events?limit=0",
                "events?limit=501",
                "events?page=-1",
                "events?state=lost",
                "events?since=yesterday",
                "orders?state=lost",
                "deliveries?subscriber=nobody",
                "deliveries?state=lost",
                "parked?order=abc"
            })
    void a_value_that_cannot_be_is_named(String query) {
        String field = query.substring(query.indexOf('?') + 1, query.indexOf('='));

        String detail =
                allowed()
                        .get("/api/" + query)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .extract()
                        .path("detail");

        assertThat(detail).containsAnyOf(field + ": found", "abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events",
                "events/1/body?reason=x",
                "orders",
                "orders/1/timeline",
                "deliveries",
                "parked",
                "cancellations"
            })
    void nobody_gets_in_without_the_token(String path) {
        given().get("/api/" + path).then().statusCode(401).contentType("application/problem+json");
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/replays")
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/cancellations")
                .then()
                .statusCode(401);
    }

    private void handedOver() {
        send("orders/create", body(0));
        patiently()
                .until(() ->
                        !outside.sync().orders(id).isEmpty()
                                && !outside.supplier().orders(id).isEmpty());
        patiently()
                .untilAsserted(() ->
                        get("/api/deliveries?state=complete&orderId=" + id).body("$", hasSize(2)));
    }

    private static void send(String topic, String body) {
        Sender.of(body).with("X-Shopify-Topic", topic).send();
    }

    private String body(int second) {
        return """
        {"id":%d,"name":"#N%d","created_at":"2026-11-21T10:00:00Z","currency":"EUR",
         "updated_at":"2026-11-21T10:00:%02dZ","line_items":[],
         "customer":{"last_name":"Mustermann"}}
        """
                .formatted(id, id, second);
    }

    private List<Integer> events(String state) {
        return get("/api/events?orderId=" + id + "&state=" + state).extract().path("id");
    }

    private List<String> parked() {
        return get("/api/parked?subscriber=supplier&order=" + id).extract().path("key");
    }

    private ValidatableResponse post(String path, String body) {
        return allowed()
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"').formatted(id))
                .post(path)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return allowed().urlEncodingEnabled(false).get(path).then().statusCode(200);
    }

    private static RequestSpecification allowed() {
        return given().auth().oauth2("test-token-of-some-length");
    }

    private static ConditionFactory patiently() {
        return await();
    }
}
