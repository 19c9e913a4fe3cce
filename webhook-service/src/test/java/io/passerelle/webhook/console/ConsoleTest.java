package io.passerelle.webhook.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.passerelle.common.runtime.Settings;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.webhook.FakeSubscriber;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The console's pages with the other two services played by the test.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class ConsoleTest {
    private static final String RUN =
            """
            {"id":7,"mode":"WRITE","startedAt":"2026-11-26T08:00:00Z","endedAt":"2026-11-26T08:00:02Z",
            "result":"stopped","compared":12,"equal":0,"written":0,"waiting":0,"inMotion":0,"skipped":0,
            "failed":0,"message":"12 of 12 SKUs would become 0","confirmedAt":null}\
            """;
    private static final String SUPPLIER =
            """
            {"key":"agriest","name":"Agriest","server":"ftp.example.com:21","tls":"explicit",
            "sendWhen":"paid","purchaseOrders":{"sent":2},"circuit":"closed","circuitDetail":"",
            "parked":""}\
            """;

    @Inject Settings settings;
    @Inject EntityManager entities;
    private Outside outside;
    private FakeSubscriber sync;
    private FakeSubscriber supplier;
    private Cookies session;

    @BeforeEach
    void open() {
        outside = Outside.of(settings);
        sync = outside.sync();
        supplier = outside.supplier();
        sync.says("/api/runs", "[" + RUN + "]");
        sync.says("/api/parked", "[]");
        sync.says("/api/supplier-stock", "[]");
        supplier.says("/api/suppliers", "[" + SUPPLIER + "]");
        supplier.says("/api/parked", "[]");
        supplier.says("/api/held", "{\"total\":0,\"lines\":[]}");
        supplier.says("/api/inbox", "{\"inboxes\":[],\"files\":[]}");
        supplier.says("/api/purchase-orders", "[]");
        supplier.says("/api/shipments", "[]");
        session = login("of the analytical engine").detailedCookies();
    }

    private static Response login(String password) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("username", "Ada Lovelace")
                .formParam("password", password)
                .post("/console/login");
    }

    private RequestSpecification ada() {
        return given().cookies(session).redirects().follow(false);
    }

    private RequestSpecification adasForm() {
        return ada().header("Sec-Fetch-Site", "same-origin");
    }

    @Test
    void a_login_gives_a_cookie_that_no_script_and_no_other_site_can_use() {
        var answer = login("of the analytical engine");

        answer.then().statusCode(302).header("Location", endsWith("/console"));
        assertThat(answer.getHeaders().getValues("Set-Cookie"))
                .filteredOn(c -> c.startsWith("passerelle-console="))
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .contains("Path=/console")
                .doesNotContain("analytical");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/orders",
                "/sku",
                "/syncs",
                "/suppliers",
                "/parked",
                "/changes",
                "/unknown"
            })
    void nobody_sees_a_page_without_login(String page) {
        given().redirects()
                .follow(false)
                .get("/console" + page)
                .then()
                .statusCode(302)
                .header("Location", endsWith("/console/login"))
                .body(equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console;a=b",
                "/%63onsole",
                "//console",
                "/console/orders;x",
                "/console/./orders",
                "/console/..;/console/orders",
                "/x/..%2fconsole/orders"
            })
    void another_spelling_of_the_way_is_no_way_in(String path) {
        int status =
                given().urlEncodingEnabled(false)
                        .redirects()
                        .follow(false)
                        .get(path)
                        .then()
                        .extract()
                        .statusCode();

        assertThat(status).isIn(302, 404);
    }

    @Test
    void a_password_is_taken_where_attempts_are_counted_and_nowhere_else() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("username", "Ada Lovelace")
                .formParam("password", "of the analytical engine")
                .post("/console/x/console/login")
                .then()
                .statusCode(404)
                .header("Set-Cookie", nullValue());
    }

    @Test
    void a_wrong_password_and_a_forged_cookie_get_nobody_in() {
        login("something else")
                .then()
                .statusCode(302)
                .header("Location", containsString("wrong=true"))
                .header("Set-Cookie", not(containsString("passerelle-console=")));
        given().cookie("passerelle-console", "AAAA" + "B".repeat(60))
                .redirects()
                .follow(false)
                .get("/console")
                .then()
                .statusCode(302);
        session = login("of the analytical engine").detailedCookies();
        ada().get("/console").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void a_form_of_another_site_changes_nothing(String site) {
        ada().header("Sec-Fetch-Site", site)
                .formParam("mode", "WRITE")
                .post("/console/syncs")
                .then()
                .statusCode(403);
        ada().header("Origin", "https://evil.example")
                .formParam("mode", "WRITE")
                .post("/console/syncs")
                .then()
                .statusCode(403);
        ada().formParam("mode", "WRITE").post("/console/syncs").then().statusCode(403);
        assertThat(sync.asked()).noneMatch(r -> r.body().has("mode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/login", "/orders", "/assets/console.css", "/assets/console.js"})
    void every_answer_has_the_strict_headers(String page) {
        ada().get("/console" + page)
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'self'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .body(not(containsString("style=")))
                .body(not(containsString("onclick=")));
    }

    @Test
    void machines_get_in_as_before_and_a_session_is_no_token() {
        given().auth()
                .oauth2("test-token-of-some-length")
                .get("/api/parked")
                .then()
                .statusCode(200);
        ada().get("/api/parked").then().statusCode(401);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        given().contentType("application/x-www-form-urlencoded")
                .body("a=b")
                .post("/webhooks/shopify")
                .then()
                .statusCode(401)
                .header("Content-Security-Policy", (String) null);
    }

    @Test
    void today_tells_how_each_part_stands_in_both_languages() {
        ada().get("/console")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Something needs attention."))
                .body(containsString("12 SKUs compared"))
                .body(containsString("Agriest"));
        ada().header("Accept-Language", "fr-CH, fr;q=0.9, en;q=0.8")
                .get("/console")
                .then()
                .body(containsString("<html lang=\"fr\">"))
                .body(containsString("Quelque chose demande votre attention."))
                .body(containsString("12 références comparées"));
        ada().cookie("passerelle-language", "en")
                .header("Accept-Language", "fr")
                .get("/console")
                .then()
                .body(containsString("<html lang=\"en\">"));
        ada().header("Accept-Language", "*").get("/console").then().statusCode(200);
    }

    @Test
    void today_names_each_cause_with_advice() {
        sync.says(
                "/api/conditions",
                """
                [{"key":"late:sync","severity":"PAGE","since":"2026-11-21T08:00:00Z",
                  "words":"No whole sync has ended since 8:00.","advice":"'runs' shows the last.",
                  "link":"syncs"}]
                """);

        ada().get("/console")
                .then()
                .body(containsString("<a href=\"/console/syncs\">No whole sync has ended"))
                .body(containsString("shows the last."));
    }

    @Test
    void a_service_that_is_down_is_shown_as_down_and_the_rest_works() {
        supplier.down();

        ada().get("/console")
                .then()
                .statusCode(200)
                .body(containsString("supplier-service <strong>does not answer"))
                .body(containsString("sync-service answers"));
        ada().get("/console/suppliers")
                .then()
                .statusCode(200)
                .body(containsString("supplier-service does not answer"));
        ada().get("/console/parked")
                .then()
                .statusCode(200)
                .body(containsString("supplier-service does not answer"));
    }

    @Test
    void an_answer_that_is_too_long_or_no_json_counts_as_down() {
        sync.says("/api/runs", "[" + "1,".repeat(3_000_000) + "1]");
        ada().get("/console/syncs").then().statusCode(200).body(containsString("does not answer"));
        sync.says("/api/runs", "<html>a proxy</html>");
        ada().get("/console/syncs").then().statusCode(200).body(containsString("cannot be read"));
    }

    @Test
    void an_order_is_found_by_its_name_and_by_a_sku_and_told_across_the_services() {
        var placed = outside.shop().place(NewOrder.paid(NewLine.of("SKU-1", 2)));
        await().untilAsserted(() ->
                ada().queryParam("q", placed.name())
                        .get("/console/orders")
                        .then()
                        .body(containsString("/console/orders/" + placed.id())));
        sync.says(
                "/api/movements/orders",
                "[{\"order\":\"%d\",\"name\":\"%s\"}]".formatted(placed.id(), placed.name()));
        ada().get("/console/orders?q=SKU-1")
                .then()
                .body(containsString("/console/orders/" + placed.id()));
        sync.says(
                "/api/movements/of-order/" + placed.id(),
                """
                [{"key":"k","sku":"SKU-1","units":2,"cause":"D","state":"APPLIED","stockBefore":9,
                "stockAfter":7,"note":null,"touchedAt":"2026-11-26T08:00:00Z"}]\
                """);

        ada().get("/console/orders/" + placed.id())
                .then()
                .statusCode(200)
                .body(containsString("SKU-1: FileMaker 9 → 7"))
                .body(containsString("orders/create"));
    }

    @Test
    void a_stopped_run_is_confirmed_by_name_and_written_down() {
        sync.says("/api/runs/7/confirmations", "{}");
        ada().get("/console/syncs")
                .then()
                .body(containsString("12 of 12 SKUs would become 0"))
                .body(containsString("/console/syncs/7/confirmations"));

        adasForm()
                .post("/console/syncs/7/confirmations")
                .then()
                .statusCode(303)
                .header("Location", endsWith("done=confirmed"));

        assertThat(sync.asked())
                .anyMatch(r ->
                        r.path().equals("/api/runs/7/confirmations")
                                && r.authorization().equals("Bearer test-token-of-some-length"));
        assertThat(noted("confirm run")).contains("Ada Lovelace 7");
    }

    @Test
    void a_held_line_is_assigned_in_the_persons_name() {
        supplier.says(
                "/api/held",
                """
                {"total":1,"lines":[{"orderId":"1","orderName":"#1","lineId":"2","sku":"<b>X</b>",
                "vendor":"V","units":1,"since":"2026-11-26T08:00:00Z"}]}\
                """);
        supplier.says("/api/assignments", "{}");
        ada().get("/console/suppliers")
                .then()
                .body(containsString("&lt;b&gt;X&lt;/b&gt;"))
                .body(not(containsString("<b>X")));

        adasForm()
                .formParam("line", "2")
                .formParam("supplier", "agriest")
                .post("/console/suppliers/assignments")
                .then()
                .statusCode(303);

        assertThat(supplier.asked())
                .anyMatch(r ->
                        r.path().equals("/api/assignments")
                                && r.body().path("by").asText().equals("Ada Lovelace")
                                && r.body().path("line").asText().equals("2"));
        assertThat(noted("assign line")).contains("Ada Lovelace 2 to agriest");
    }

    @Test
    void parked_work_of_another_service_is_tried_again_after_a_look() {
        sync.says(
                "/api/parked",
                """
                [{"kind":"booking","key":"AG-1","subscriber":"","order":null,"reason":"no such record",
                "since":"2026-11-26T08:00:00Z","parkedAt":"2026-11-26T08:00:00Z","attempts":4}]\
                """);
        sync.says("/api/replays", "[]");
        ada().get("/console/parked")
                .then()
                .body(containsString("no such record"))
                .body(containsString("look at the SKU in FileMaker"));
        ada().get("/console/parked/replay?service=sync&kind=booking&key=AG-1")
                .then()
                .statusCode(200)
                .body(containsString("This would be tried again now"));

        adasForm()
                .formParam("service", "sync")
                .formParam("kind", "booking")
                .formParam("key", "AG-1")
                .post("/console/parked/replays")
                .then()
                .statusCode(303);

        assertThat(sync.asked())
                .anyMatch(r ->
                        r.path().equals("/api/replays")
                                && r.body().path("key").asText().equals("AG-1"));
        assertThat(noted("replay")).contains("Ada Lovelace sync booking AG-1");
    }

    @Test
    void a_file_with_a_buyers_name_is_shown_only_to_who_says_why() {
        supplier.says(
                "/api/purchase-orders/1-AGRIEST/proof",
                """
                {"number":"1-AGRIEST","supplier":"agriest","state":"sent","fileName":"PO-1.xml",
                "attempts":[]}\
                """);
        supplier.says("/api/documents/1-AGRIEST", "<Name>Erika Mustermann</Name>");
        ada().get("/console/purchase-orders/1-AGRIEST")
                .then()
                .statusCode(200)
                .body(not(containsString("Mustermann")));
        adasForm().post("/console/purchase-orders/1-AGRIEST").then().statusCode(400);

        adasForm()
                .formParam("reason", "the supplier asks")
                .post("/console/purchase-orders/1-AGRIEST")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("&lt;Name&gt;Erika Mustermann"));

        assertThat(noted("read purchase order's file")).contains("Ada Lovelace 1-AGRIEST");
    }

    @Test
    void who_logs_out_is_out() {
        var answer = adasForm().post("/console/logout");

        answer.then().statusCode(303);
        assertThat(answer.getHeaders().getValues("Set-Cookie"))
                .anyMatch(c -> c.startsWith("passerelle-console=;") && c.contains("Max-Age=0"));
    }

    private List<String> noted(String action) {
        List<?> rows =
                entities.createNativeQuery(
                                "select person || ' ' || subject from audit where action = ?1")
                        .setParameter(1, "console: " + action)
                        .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }
}
