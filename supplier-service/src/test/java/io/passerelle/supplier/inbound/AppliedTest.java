package io.passerelle.supplier.inbound;

import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.work.Decider;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.Errands;
import io.passerelle.supplier.order.Intake;
import io.passerelle.supplier.order.Proofs;
import io.passerelle.supplier.order.PurchaseOrderView;
import io.passerelle.supplier.order.PurchaseOrders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What comes of files once they are fetched.
@QuarkusTest
@TestProfile(InboxProfile.class)
class AppliedTest {
    private static final AtomicInteger LINES = new AtomicInteger(20_000);
    private static final Duration TEN_YEARS = Duration.ofDays(3652);
    private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");
    @Inject VisitErrand errand;
    @Inject Errands errands;
    @Inject InboundFiles files;
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject Proofs proofs;
    @Inject ParkedUnits parked;
    @Inject ObjectMapper json;
    @Inject Clock clock;
    @Inject DataSource database;

    @Test
    void an_acknowledgement_is_noted_at_its_purchase_order() {
        PurchaseOrderView sent = sent("box-10");
        assertThat(sent.acknowledgeBy()).isEqualTo(sent.sentAt().plus(Duration.ofDays(1)));

        take("box-10", "ACK-1.xml", answer(sent.number(), "accepted", ""));

        await().until(() -> view(sent).acknowledgement() != null);
        assertThat(view(sent).acknowledgement()).isEqualTo("accepted");
        assertThat(view(sent).acknowledgedAt()).isNotNull();
        assertThat(file("box-10", "ACK-1.xml").state()).isEqualTo("applied");
        lookAtAnswer(sent);
        await().until(() -> waiting("acknowledgement", sent.number()) == 0);
        assertThat(isParked("acknowledgement", sent.number())).isFalse();
        assertThat(proofs.of(sent.number()))
                .hasValueSatisfying(proof -> {
                    assertThat(proof.sha256()).hasSize(64);
                    assertThat(proof.size()).isPositive();
                    assertThat(proof.serverReply()).startsWith("250");
                    assertThat(proof.attempts())
                            .singleElement()
                            .satisfies(a -> assertThat(a.outcome()).contains("Stored"));
                    assertThat(proof.acknowledgement()).isEqualTo("accepted");
                });
    }

    @Test
    void an_acknowledgement_that_names_it_in_lower_case_is_noted_as_well() {
        PurchaseOrderView sent = sent("box-24");

        take("box-24", "ACK-1.xml", answer(lowerCase(sent), "accepted", ""));

        await().until(() -> "accepted".equals(view(sent).acknowledgement()));
    }

    private static String lowerCase(PurchaseOrderView sent) {
        String number = sent.number().toLowerCase(Locale.ROOT);
        assertThat(number).isNotEqualTo(sent.number());
        return number;
    }

    @Test
    void a_refusal_needs_a_person_who_may_end_it() {
        PurchaseOrderView sent = sent("box-11");

        take("box-11", "ACK-1.xml", answer(sent.number(), "rejected", "Zoé Martin moved away"));

        await().until(() -> isParked("acknowledgement", sent.number()));
        assertThat(parked("acknowledgement", sent.number()).reason())
                .contains("rejected", "proof " + sent.number())
                .doesNotContain("Martin");
        assertThat(proofs.of(sent.number()).orElseThrow().acknowledgementNote())
                .isEqualTo("Zoé Martin moved away");
        assertThat(view(sent).toString()).doesNotContain("Martin");

        parked.cancel("acknowledgement", sent.number(), new Decider("Ada", "called them"));
        lookAtAnswer(sent);
        await().until(() -> waiting("acknowledgement", sent.number()) == 0);
        assertThat(isParked("acknowledgement", sent.number())).isFalse();

        take("box-11", "ACK-2.xml", answer(sent.number(), "changed", ""));
        await().until(() -> isParked("acknowledgement", sent.number()));
    }

    @Test
    void silence_needs_a_person_until_the_late_acknowledgement_comes() {
        PurchaseOrderView sent = sent("box-12");
        change("update purchase_order set answer_due = 1000 where number = ?", sent.number());
        lookAtAnswer(sent);
        await().until(() -> isParked("acknowledgement", sent.number()));
        assertThat(parked("acknowledgement", sent.number()).reason())
                .contains("not acknowledged by 1970-01-01");

        take("box-12", "ACK-1.xml", answer(sent.number(), "accepted", ""));

        await().until(() -> !isParked("acknowledgement", sent.number()));
        assertThat(view(sent).acknowledgement()).isEqualTo("accepted");
    }

    @Test
    void an_answer_to_what_this_supplier_was_never_sent_is_held() {
        PurchaseOrderView others = sent("box-13");

        take("box-14", "ACK-1.xml", answer("P-UNKNOWN", "accepted", ""));
        take("box-14", "ACK-2.xml", answer(others.number(), "rejected", ""));

        await().until(() -> files.in(FileState.PARKED, "box-14").size() == 2);
        assertThat(files.in(FileState.PARKED, "box-14"))
                .allSatisfy(file -> assertThat(file.reason()).contains("never sent"));
        assertThat(view(others).acknowledgement()).isNull();
    }

    @Test
    void stock_reaches_sync_service_and_what_it_says_is_heard() throws Exception {
        InboxSuppliers.sync.next("box-15", 503, "");
        write("box-15", "stock.csv", "sku,units\nA-1,5\nA-2,0\n", MONDAY);

        await().until(() -> bodies("box-15").size() == 2);
        assertThat(bodies("box-15").get(0)).isEqualTo(bodies("box-15").get(1));
        JsonNode first = json.readTree(bodies("box-15").get(1));
        assertThat(first.path("takenAt").asText()).isEqualTo(MONDAY.toString());
        assertThat(first.path("items").toString())
                .isEqualTo("[{\"sku\":\"A-1\",\"quantity\":5},{\"sku\":\"A-2\",\"quantity\":0}]");
        assertThat(InboxSuppliers.sync.authorization).isEqualTo("Bearer test-token-of-some-length");

        InboxSuppliers.sync.next("box-15", 409, "{\"error\":\"half of it is gone\"}");
        write("box-15", "stock.csv", "sku,units\nA-1,6\n", MONDAY.plusSeconds(60));
        await().until(() -> isParked("supplier-stock", "box-15"));
        assertThat(parked("supplier-stock", "box-15").reason())
                .isEqualTo("HTTP 409: half of it is gone");

        write("box-15", "stock.csv", "sku,units\nA-1,7\n", MONDAY.plusSeconds(120));
        await().until(() -> !isParked("supplier-stock", "box-15"));
        assertThat(bodies("box-15").getLast()).contains("\"quantity\":7");

        write("box-15", "stock.csv", "sku,units\nA-1,1\n", MONDAY.minusSeconds(60));
        await().until(() ->
                files.in(FileState.APPLIED, "box-15").stream()
                        .anyMatch(f -> f.reason().contains("older than")));
        assertThat(bodies("box-15").getLast()).contains("\"quantity\":7");
    }

    @Test
    void stock_is_said_with_the_order_lines_it_is_surely_without() throws Exception {
        PurchaseOrderView sent = sent("swift");
        String line = Integer.toString(LINES.get());
        Instant written = clock.instant().plusSeconds(60);
        write("swift", "stock.csv", "sku,units\nA-1,5\n", written);
        await().until(() -> bodies("swift").size() == 1);
        assertThat(contained("swift", 0)).isEqualTo("[{\"line\":\"" + line + "\",\"units\":1}]");

        write("swift", "stock.csv", "sku,units\nA-1,4\n", written.plusSeconds(60));
        await().until(() -> bodies("swift").size() == 2);
        assertThat(contained("swift", 1)).as("said again").contains(line);

        change(
                "update purchase_order set state = 'CANCEL_REQUESTED' where number = ?",
                sent.number());
        write("swift", "stock.csv", "sku,units\nA-1,5\n", written.plusSeconds(120));
        await().until(() -> bodies("swift").size() == 3);
        assertThat(contained("swift", 2)).as("may be cancelled there").contains("\"units\":0");
    }

    @Test
    void an_order_the_supplier_had_too_short_a_time_is_not_said_to_be_contained() throws Exception {
        sent("box-14");
        int before = bodies("box-14").size();

        write("box-14", "stock.csv", "sku,units\nA-1,77\n", clock.instant().plusSeconds(60));

        await().until(() -> bodies("box-14").size() == before + 1);
        assertThat(contained("box-14", before)).isEqualTo("[]");
    }

    @Test
    void stock_dated_in_the_future_counts_as_written_now() throws Exception {
        sent("box-22");

        write("box-22", "stock.csv", "sku,units\nA-1,5\n", clock.instant().plus(TEN_YEARS));
        await().until(() -> bodies("box-22").size() == 1);
        assertThat(contained("box-22", 0)).as("sent a moment ago").isEqualTo("[]");
        assertThat(json.readTree(bodies("box-22").getFirst()).path("takenAt").asText())
                .isLessThan(clock.instant().plusSeconds(1).toString());

        write("box-22", "stock.csv", "sku,units\nA-1,4\n", clock.instant());
        await().until(() -> bodies("box-22").size() == 2);
        assertThat(bodies("box-22").getLast()).contains("\"quantity\":4");
    }

    @Test
    void nor_does_one_that_was_stored_so_hold_up_the_next() throws Exception {
        write("box-23", "stock.csv", "sku,units\nA-1,5\n", MONDAY);
        await().until(() -> bodies("box-23").size() == 1);
        Instant later = clock.instant().plus(TEN_YEARS);
        change(
                "update supplier_snapshot set taken_at = "
                        + later.toEpochMilli()
                        + " where supplier = ?",
                "box-23");

        write("box-23", "stock.csv", "sku,units\nA-1,4\n", clock.instant());

        await().until(() -> bodies("box-23").size() == 2);
        assertThat(bodies("box-23").getLast()).contains("\"quantity\":4");
    }

    private String contained(String supplier, int which) throws Exception {
        return json.readTree(bodies(supplier).get(which)).path("containedLines").toString();
    }

    @Test
    void a_refused_snapshot_is_sent_again_when_a_person_wants_it() {
        InboxSuppliers.sync.next("box-16", 409, "{\"error\":\"implausible\"}");
        write("box-16", "stock.csv", "sku,units\nA-1,5\n", MONDAY);
        await().until(() -> isParked("supplier-stock", "box-16"));

        parked.replay(ParkedFilter.unit("supplier-stock", "box-16"));

        await().until(() -> !isParked("supplier-stock", "box-16"));
        assertThat(bodies("box-16")).hasSize(2);
        assertThat(bodies("box-16").get(0)).isEqualTo(bodies("box-16").get(1));
    }

    @Test
    void stock_that_returns_to_what_it_was_is_another_snapshot() throws Exception {
        String a = "sku,units\nA-1,5\n";
        write("box-17", "stock.csv", a, MONDAY);
        await().until(() -> bodies("box-17").size() == 1);
        write("box-17", "stock.csv", "sku,units\nA-1,4\n", MONDAY.plusSeconds(60));
        await().until(() -> bodies("box-17").size() == 2);
        write("box-17", "stock.csv", a, MONDAY.plusSeconds(120));
        await().until(() -> bodies("box-17").size() == 3);

        JsonNode first = json.readTree(bodies("box-17").get(0));
        JsonNode third = json.readTree(bodies("box-17").get(2));
        assertThat(first.path("items")).isEqualTo(third.path("items"));
        assertThat(first.path("snapshotId")).isNotEqualTo(third.path("snapshotId"));
    }

    @Test
    void an_implausible_stock_file_is_parked_whole() {
        write("box-18", "stock.csv", "sku,units\nA-1,5\nA-2,many\nA-3,few\n", MONDAY);

        await().until(() -> files.in(FileState.PARKED, "box-18").size() == 1);
        assertThat(files.in(FileState.PARKED, "box-18").getFirst().reason())
                .contains("2 of 3 rows are bad");
        assertThat(bodies("box-18")).isEmpty();
    }

    @Test
    void what_a_supplier_wrote_about_a_forgotten_buyer_is_erased() throws Exception {
        PurchaseOrderView sent = sent("box-19");
        take("box-19", "ACK-1.xml", answer(sent.number(), "rejected", "Zoé Martin moved"));
        take("box-19", "ACK-2.xml", "Zoé Martin, no XML");
        take("box-19", "ACK-3.xml", answer("P-OTHER", "accepted", "somebody else"));
        await().until(() -> isParked("acknowledgement", sent.number()));
        await().until(() -> files.in(FileState.PARKED, "box-19").size() == 2);
        assertThat(stored("box-19")).contains("Martin", "somebody else");
        given().header("Authorization", "Bearer test-token-of-some-length")
                .contentType("application/json")
                .body("{\"orders\":[\"" + sent.orderId() + "\"]}")
                .post("/internal/holdings")
                .then()
                .statusCode(200)
                .body(containsString("Zoé Martin moved"));

        given().header("Authorization", "Bearer test-token-of-some-length")
                .contentType("application/json")
                .body("{\"orders\":[\"" + sent.orderId() + "\"]}")
                .post("/internal/redactions")
                .then()
                .statusCode(200);

        assertThat(stored("box-19")).doesNotContain("Martin").contains("somebody else");
        assertThat(proofs.of(sent.number()).orElseThrow().acknowledgementNote()).isEmpty();
        take("box-19", "ACK-4.xml", answer(sent.number(), "changed", "for Zoé Martin again"));
        await().until(() -> "changed".equals(view(sent).acknowledgement()));
        assertThat(stored("box-19")).doesNotContain("Martin");
        assertThat(proofs.of(sent.number()).orElseThrow().acknowledgementNote()).isEmpty();
    }

    @Test
    void and_so_is_what_names_the_purchase_order_in_lower_case() {
        PurchaseOrderView sent = sent("box-25");
        take("box-25", "DESADV-1.xml", despatch(lowerCase(sent), "Zoé Martin, by bicycle"));
        await().until(() -> files.in(FileState.APPLIED, "box-25").size() == 1);
        assertThat(stored("box-25")).contains("Martin");

        given().header("Authorization", "Bearer test-token-of-some-length")
                .contentType("application/json")
                .body("{\"orders\":[\"" + sent.orderId() + "\"]}")
                .post("/internal/redactions")
                .then()
                .statusCode(200);

        assertThat(stored("box-25")).doesNotContain("Martin");
    }

    private static String despatch(String number, String carrier) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Despatch formatVersion="1">
          <Number>1</Number>
          <OrderNumber>%s</OrderNumber>
          <Carrier>%s</Carrier>
          <Products><Product><SKU>AG-1</SKU><Quantity>1</Quantity></Product></Products>
        </Despatch>
        """
                .formatted(number, carrier);
    }

    private PurchaseOrderView sent(String supplier) {
        int id = LINES.incrementAndGet();
        PlacedOrder order = order().lines(line(id, "IN-" + id, supplier, 1)).get();
        intake.accept(order);
        await().until(() -> view(order).state().equals("sent"));
        return view(order);
    }

    private PurchaseOrderView view(PlacedOrder order) {
        return purchaseOrders.order(order.id()).orElseThrow().purchaseOrders().getFirst();
    }

    private PurchaseOrderView view(PurchaseOrderView of) {
        return purchaseOrders.order(of.orderId()).orElseThrow().purchaseOrders().getFirst();
    }

    private void lookAtAnswer(PurchaseOrderView sent) {
        QuarkusTransaction.requiringNew().run(() -> errands.answer(sent.number(), clock.instant()));
    }

    private void take(String supplier, String name, String content) {
        write(supplier, name, content, clock.instant());
    }

    private void write(String supplier, String name, String content, Instant at) {
        await().until(() ->
                files.newest(supplier).stream()
                        .noneMatch(f -> f.name().equals(name) && f.archivedAt() == null));
        long before = fetched(supplier, name);
        InboxSuppliers.offer(supplier, name, content, at);
        await().until(() -> {
            QuarkusTransaction.requiringNew().run(() -> errand.visit(new SupplierKey(supplier)));
            change(
                    "update inbound_file set seen_at = seen_at - 86400000 where state ="
                            + " 'seen' and supplier = ?",
                    supplier);
            return fetched(supplier, name) > before;
        });
    }

    private long fetched(String supplier, String name) {
        return files.newest(supplier).stream()
                .filter(f -> f.name().equals(name) && f.fetchedAt() != null)
                .count();
    }

    private InboundFiles.View file(String supplier, String name) {
        return files.newest(supplier).stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> bodies(String supplier) {
        return InboxSuppliers.sync.bodies(supplier);
    }

    private boolean isParked(String kind, String key) {
        return parked.count(ParkedFilter.unit(kind, key)) == 1;
    }

    private Parked parked(String kind, String key) {
        return parked.find(ParkedFilter.unit(kind, key)).getFirst();
    }

    private int waiting(String kind, String key) {
        return texts(
                        "select task_instance from scheduled_tasks where task_name = '"
                                + kind
                                + "' and task_instance = ?",
                        key)
                .size();
    }

    private String stored(String supplier) {
        return texts("select name, reason, content from inbound_file where supplier = ?", supplier)
                + "";
    }

    private List<String> texts(String sql, String value) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            var rows = statement.executeQuery();
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    texts.add(new String(rows.getBytes(i), StandardCharsets.UTF_8));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql, String value) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answer(String number, String status, String note) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Acknowledgement formatVersion="1">
          <OrderNumber>%s</OrderNumber>
          <Status>%s</Status>%s
        </Acknowledgement>
        """
                .formatted(number, status, note.isEmpty() ? "" : "<Note>" + note + "</Note>");
    }
}
