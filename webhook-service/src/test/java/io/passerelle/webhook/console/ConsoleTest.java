package io.passerelle.webhook.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.passerelle.common.runtime.Settings;
import io.passerelle.sandbox.shopify.NewLine;
import io.passerelle.sandbox.shopify.NewOrder;
import io.passerelle.webhook.FakeSubscriber;
import io.passerelle.webhook.Outside;
import io.passerelle.webhook.OutsidePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The console's pages with the other two services played by the test.
@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class ConsoleTest {
    @Inject Settings settings;
    @Inject EntityManager entities;
    private Ada ada;
    private Outside outside;
    private FakeSubscriber sync;
    private FakeSubscriber supplier;

    @BeforeEach
    void open() {
        ada = new Ada(settings);
        outside = ada.outside;
        sync = ada.sync;
        supplier = ada.supplier;
    }

    @Test
    void today_tells_how_each_part_stands_in_both_languages() {
        ada.asks()
                .get("/console")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Something needs attention."))
                .body(containsString("12 SKUs compared"))
                .body(containsString("Agriest"));
        ada.asks()
                .header("Accept-Language", "fr-CH, fr;q=0.9, en;q=0.8")
                .get("/console")
                .then()
                .body(containsString("<html lang=\"fr\">"))
                .body(containsString("Quelque chose demande votre attention."))
                .body(containsString("12 références comparées"));
        ada.asks()
                .cookie("passerelle-language", "en")
                .header("Accept-Language", "fr")
                .get("/console")
                .then()
                .body(containsString("<html lang=\"en\">"));
        ada.asks().header("Accept-Language", "*").get("/console").then().statusCode(200);
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

        ada.asks()
                .get("/console")
                .then()
                .body(containsString("<a href=\"/console/syncs\">No whole sync has ended"))
                .body(containsString("shows the last."));
    }

    @Test
    void a_service_that_is_down_is_shown_as_down_and_the_rest_works() {
        supplier.down();

        ada.asks()
                .get("/console")
                .then()
                .statusCode(200)
                .body(containsString("supplier-service <strong>does not answer"))
                .body(containsString("sync-service answers"));
        ada.asks()
                .get("/console/suppliers")
                .then()
                .statusCode(200)
                .body(containsString("supplier-service does not answer"));
        ada.asks()
                .get("/console/parked")
                .then()
                .statusCode(200)
                .body(containsString("supplier-service does not answer"));
    }

    @Test
    void an_answer_that_is_too_long_or_no_json_counts_as_down() {
        sync.says("/api/runs", "[" + "1,".repeat(3_000_000) + "1]");
        ada.asks()
                .get("/console/syncs")
                .then()
                .statusCode(200)
                .body(containsString("does not answer"));
        sync.says("/api/runs", "<html>a proxy</html>");
        ada.asks()
                .get("/console/syncs")
                .then()
                .statusCode(200)
                .body(containsString("cannot be read"));
    }

    @Test
    void without_a_data_key_the_page_says_why_no_order_is_found_by_an_address() {
        ada.sends()
                .formParam("q", "ann@example.com")
                .post("/console/orders")
                .then()
                .statusCode(200)
                .body(containsString("as long as DATA_KEY is not set"));
    }

    @Test
    void an_order_is_found_by_its_name_and_by_a_sku_and_told_across_the_services() {
        var placed = outside.shop().place(NewOrder.paid(NewLine.of("SKU-1", 2)));
        await().untilAsserted(() ->
                ada.asks()
                        .queryParam("q", placed.name())
                        .get("/console/orders")
                        .then()
                        .body(containsString("/console/orders/" + placed.id())));
        sync.says(
                "/api/movements/orders",
                "[{\"order\":\"%d\",\"name\":\"%s\"}]".formatted(placed.id(), placed.name()));
        ada.asks()
                .get("/console/orders?q=SKU-1")
                .then()
                .body(containsString("/console/orders/" + placed.id()));
        sync.says(
                "/api/movements/of-order/" + placed.id(),
                """
                [{"key":"k","sku":"SKU-1","units":2,"cause":"D","state":"APPLIED","stockBefore":9,
                "stockAfter":7,"note":null,"touchedAt":"2026-11-26T08:00:00Z"}]\
                """);

        ada.asks()
                .get("/console/orders/" + placed.id())
                .then()
                .statusCode(200)
                .body(containsString("SKU-1: FileMaker 9 → 7"))
                .body(containsString("orders/create"));
    }

    @Test
    void a_stopped_run_is_confirmed_by_name_and_written_down() {
        sync.says("/api/runs/7/confirmations", "{}");
        ada.asks()
                .get("/console/syncs")
                .then()
                .body(containsString("12 of 12 SKUs would become 0"))
                .body(containsString("/console/syncs/7/confirmations"));

        ada.sends()
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
        ada.asks()
                .get("/console/suppliers")
                .then()
                .body(containsString("&lt;b&gt;X&lt;/b&gt;"))
                .body(not(containsString("<b>X")));

        ada.sends()
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
        ada.asks()
                .get("/console/parked")
                .then()
                .body(containsString("no such record"))
                .body(containsString("look at the SKU in FileMaker"));
        ada.asks()
                .get("/console/parked/replay?service=sync&kind=booking&key=AG-1")
                .then()
                .statusCode(200)
                .body(containsString("This would be tried again now"));

        ada.sends()
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
        ada.asks()
                .get("/console/purchase-orders/1-AGRIEST")
                .then()
                .statusCode(200)
                .body(not(containsString("Mustermann")));
        ada.sends().post("/console/purchase-orders/1-AGRIEST").then().statusCode(400);

        ada.sends()
                .formParam("reason", "the supplier asks")
                .post("/console/purchase-orders/1-AGRIEST")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("&lt;Name&gt;Erika Mustermann"));

        assertThat(noted("read purchase order's file")).contains("Ada Lovelace 1-AGRIEST");
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
