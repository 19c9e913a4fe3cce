package io.passerelle.webhook.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.passerelle.common.runtime.Settings;
import io.passerelle.common.seal.Fingerprints;
import io.passerelle.common.seal.KeyFollower;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.WorkKind;
import io.passerelle.webhook.OutsidePorts;
import io.passerelle.webhook.Sender;
import io.passerelle.webhook.Stored;
import io.passerelle.webhook.order.Orders;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Orders found by their buyer's address, which is nowhere to be read; while a key is changed.
@QuarkusTest
@TestProfile(FindByAddressTest.BetweenTwoKeys.class)
@QuarkusTestResource(OutsidePorts.class)
class FindByAddressTest {
    private static final AtomicLong IDS = new AtomicLong(6_800_000_000_000L);
    private static final String PURPOSE = "orders.email_hash";

    /// The newer of 32 ones, the older of 32 twos.
    public static class BetweenTwoKeys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "DATA_KEY",
                    "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=,"
                            + "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=");
        }
    }

    @Inject Settings settings;
    @Inject Orders orders;
    @Inject Fingerprints fingerprints;
    @Inject KeyFollower follower;
    @Inject DataSource database;
    @Inject @All List<WorkKind> kinds;

    private final long id = IDS.incrementAndGet();
    private final String email = "zoe." + id + "@example.com";
    private final Lines log = new Lines();
    private Ada ada;

    @BeforeEach
    void place() {
        Logger.getLogger("").addHandler(log);
        ada = new Ada(settings);
        ada.supplier.answer(202, "{\"orders\":1,\"purchaseOrders\":1,\"busy\":0,\"next\":null}");
        order(id, email).send();
        order(IDS.incrementAndGet(), "not." + email).send();
        await().until(() -> orders.current(new OrderId(IDS.get())).isPresent());
        await().until(() -> orders.current(new OrderId(id)).isPresent());
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void an_order_is_found_however_the_address_is_written_and_nobody_elses_is() {
        for (String written : List.of(email, "  " + email + "\t", email.toUpperCase(Locale.ROOT))) {
            search(written)
                    .statusCode(200)
                    .body("orders.id", equalTo(List.of(Long.toString(id))))
                    .body(not(containsString("example.com")));
        }
        search("nobody." + email).statusCode(200).body("orders", empty());
        search(email.substring(0, email.length() - 1)).body("orders", empty());
        search("#" + id).body("orders.id", equalTo(List.of(Long.toString(id))));
    }

    @Test
    void the_console_answers_to_its_form_and_leaves_the_address_out_of_every_way() {
        ada.sends()
                .formParam("q", email)
                .post("/console/orders")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("href=\"/console/orders/" + id + "\""))
                .body(not(containsString("/console/orders/" + IDS.get() + "\"")))
                .body(not(containsString("?q=zoe")))
                .body(not(containsString("hx-get")));
        ada.sends()
                .formParam("q", "#" + id)
                .post("/console/orders")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/orders?q=%23" + id));
        ada.asks()
                .queryParam("q", email)
                .get("/console/orders")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/orders"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Zoe Smith <%s>", "\"Smith, Zoe\" <%s>", " < %s > ", "<a> Zoe <%s>", "%s"})
    void an_address_copied_with_a_name_is_found_and_leaves_no_trace_either(String pattern) {
        String pasted = pattern.formatted(email);
        long audited = Stored.count(database, "select count(*) from audit");

        ada.sends()
                .formParam("q", pasted)
                .post("/console/orders")
                .then()
                .statusCode(200)
                .header("Location", nullValue())
                .body(containsString("href=\"/console/orders/" + id + "\""));

        assertThat(Stored.count(database, "select count(*) from audit")).isEqualTo(audited + 1);
        search(pasted).body("orders.id", equalTo(List.of(Long.toString(id))));
        assertThat(ada.sync.asked()).noneMatch(r -> r.path().contains("/movements"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoe Smith <%s>", "Zoe %s", "%s, or another", "zoe@", "@example"})
    void whatever_may_hold_an_address_is_kept_out_of_addresses(String pattern) {
        String typed = pattern.formatted(email);

        ada.sends()
                .formParam("q", typed)
                .post("/console/orders")
                .then()
                .statusCode(200)
                .header("Location", nullValue());
        ada.asks()
                .queryParam("q", typed)
                .get("/console/orders")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/orders"));
        given().auth()
                .oauth2("test-token-of-some-length")
                .queryParam("q", typed)
                .get("/api/orders")
                .then()
                .statusCode(400)
                .body(not(containsString("zoe")));
        assertThat(ada.sync.asked()).noneMatch(r -> r.path().contains("/movements"));
    }

    @Test
    void who_looked_is_kept_and_the_address_is_neither_in_a_log_nor_in_the_database() {
        search(email).statusCode(200);
        ada.sends().formParam("q", email).post("/console/orders").then().statusCode(200);
        given().auth()
                .oauth2("test-token-of-some-length")
                .queryParam("q", email)
                .get("/api/orders")
                .then()
                .statusCode(400)
                .body("detail", containsString("POST it to /api/orders/search"))
                .body(not(containsString("zoe")));
        given().auth()
                .oauth2("test-token-of-some-length")
                .contentType("application/json")
                .body("{\"q\":[\"" + email + "\"]}")
                .post("/api/orders/search")
                .then()
                .statusCode(400)
                .body(not(containsString("zoe")));

        assertThat(
                        Stored.column(
                                database,
                                "select person || ': ' || action || ': ' || subject from audit"
                                        + " order by id desc limit 2"))
                .containsExactly(
                        "Ada Lovelace: find orders by e-mail address: 1 found",
                        "Charles Babbage: find orders by e-mail address: 1 found");
        assertThat(Stored.column(database, "select reason from audit"))
                .noneMatch(reason -> reason.contains("zoe"));
        assertThat(hash()).matches("[0-9a-f]{8}:[0-9a-f]{64}");
        assertThat(log.all).noneMatch(line -> line.contains("zoe."));
    }

    @Test
    void a_redaction_takes_it_away_for_good() {
        Sender request =
                Sender.of(
                                "{\"customer\":{\"email\":\"%s\"},\"orders_to_redact\":[%d]}"
                                        .formatted(email, id))
                        .with("X-Shopify-Topic", "customers/redact");
        request.send();
        await().until(() -> orders.isRedacted(new OrderId(id)));

        search(email).body("orders", empty());
        assertThat(hash()).isNull();
        order(id, email, 2).send();
        await().until(() ->
                orders.summary(new OrderId(id)).orElseThrow().version().toString().endsWith("02Z"));
        follower.follow();
        search(email).body("orders", empty());
    }

    @Test
    void an_order_under_the_older_key_is_found_and_follows_to_the_newer() {
        List<String> both = fingerprints.toFind(email, PURPOSE);
        assertThat(both).hasSize(2).first().isEqualTo(hash());
        Stored.change(database, "update orders set email_hash = ? where id = " + id, both.get(1));

        search(email).body("orders.id", equalTo(List.of(Long.toString(id))));
        follower.follow();

        assertThat(hash()).isEqualTo(both.getFirst());
    }

    @Test
    void an_order_kept_before_there_were_any_follows_too() {
        Stored.change(database, "update orders set email_hash = null where id = ?", id);
        search(email).body("orders", empty());

        WorkKind reseal =
                kinds.stream().filter(k -> k.name().equals("reseal")).findFirst().orElseThrow();
        reseal.perform("all");

        search(email).body("orders.id", equalTo(List.of(Long.toString(id))));
        await().untilAsserted(() -> search(email).body("byAddress", equalTo("ALL")));
    }

    @Test
    void as_long_as_not_all_have_followed_page_and_answer_say_so() {
        await().until(fingerprints::areComplete);
        Stored.change(database, "update data_keys set complete_at = ?", null);

        search(email).body("byAddress", equalTo("NOT_YET_ALL"));
        ada.asks().get("/console/orders").then().body(containsString("still being made findable"));
        Stored.change(database, "update data_keys set complete_at = ?", 1);
    }

    private ValidatableResponse search(String text) {
        return given().auth()
                .oauth2("test-token-of-some-length")
                .contentType("application/json")
                .body(Map.of("q", text, "by", "Charles Babbage"))
                .post("/api/orders/search")
                .then();
    }

    private String hash() {
        return Stored.column(database, "select email_hash from orders where id = ?", id).getFirst();
    }

    private static Sender order(long id, String email) {
        return order(id, email, 1);
    }

    private static Sender order(long id, String email, int second) {
        return Sender.of(
                """
                {"id":%d,"name":"#%d","created_at":"2026-01-01T10:00:00Z","currency":"EUR",
                 "updated_at":"2026-01-01T10:00:0%dZ","email":"%s","line_items":[]}
                """
                        .formatted(id, id, second, email));
    }

    private static final class Lines extends Handler {
        private final List<String> all = new CopyOnWriteArrayList<>();
        private final PatternFormatter formatter = new PatternFormatter("%X %s%e");

        @Override
        public void publish(LogRecord line) {
            all.add(formatter.format(org.jboss.logmanager.ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
