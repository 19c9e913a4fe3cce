package io.passerelle.supplier.order;

import static io.passerelle.supplier.SampleOrder.givenBack;
import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.Payment;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Work;
import io.passerelle.sandbox.supplier.SupplierFault;
import io.passerelle.sandbox.supplier.SupplierServer;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole way: handed over by HTTP, divided, written, delivered.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class OrderFlowTest {
    @Inject ObjectMapper json;
    @Inject PurchaseOrders purchaseOrders;
    @Inject Intake intake;
    @Inject Work work;

    @AfterEach
    void clearFaults() {
        TestSuppliers.server.faults().clear();
    }

    @Test
    void an_order_becomes_one_file_on_the_suppliers_server() throws Exception {
        PlacedOrder order = order().get();

        post(order).statusCode(202).body("outcome", equalTo("accepted"));

        PurchaseOrderView sent = awaiting("sent", order);
        String xml = content(sent.fileName());
        assertThat(xml).contains("<SKU>AG-1</SKU>").contains("<Name>Zoé Martin</Name>");
        assertThat(sent.size()).isEqualTo(xml.getBytes(StandardCharsets.UTF_8).length);
        assertThat(sent.sha256()).hasSize(64);
        assertThat(sent.sentAt()).isNotNull();
        assertThat(sent.serverReply()).isNotBlank();
    }

    @Test
    void repeating_an_order_sends_nothing_again() throws Exception {
        PlacedOrder order = order().get();
        post(order).statusCode(202);
        PurchaseOrderView sent = awaiting("sent", order);

        for (int i = 0; i < 5; i++) {
            post(order).statusCode(202).body("outcome", equalTo("accepted"));
        }

        assertThat(view(order)).isEqualTo(sent);
    }

    @Test
    void an_older_state_is_acknowledged_and_ignored() throws Exception {
        SampleOrder older = order();
        PlacedOrder newer = older.later(10).cancelled().get();
        post(newer).statusCode(202);

        post(older.get()).statusCode(202).body("outcome", equalTo("outdated"));

        assertThat(stored(newer).cancelled()).isTrue();
        assertThat(stored(newer).purchaseOrders()).isEmpty();
    }

    @Test
    void an_unpaid_order_waits_for_its_payment() throws Exception {
        SampleOrder unpaid = order().payment(Payment.PENDING);
        post(unpaid.get()).statusCode(202);
        assertThat(view(unpaid.get()).state()).isEqualTo("waiting");

        post(unpaid.later(1).payment(Payment.PAID).get()).statusCode(202);

        awaiting("sent", unpaid.get());
    }

    @Test
    void what_is_cancelled_before_it_is_sent_is_never_sent() throws Exception {
        SampleOrder unpaid = order().payment(Payment.PENDING);
        post(unpaid.get()).statusCode(202);

        post(unpaid.later(1).payment(Payment.PAID).cancelled().get()).statusCode(202);

        assertThat(view(unpaid.get()).state()).isEqualTo("cancelled");
        assertThat(view(unpaid.get()).reason()).isEqualTo("the order was cancelled");
    }

    @Test
    void what_changes_after_it_was_sent_becomes_a_note_and_no_second_file() throws Exception {
        SampleOrder order = order();
        post(order.get()).statusCode(202);
        PurchaseOrderView sent = awaiting("sent", order.get());
        OrderLine line = order.get().lines().getFirst();

        post(order.later(1).lines(givenBack(line, 1)).get()).statusCode(202);

        PurchaseOrderView changed = view(order.get());
        assertThat(changed.state()).isEqualTo("changed after sending");
        assertThat(changed.reason()).contains("2 × AG-1 → 1 × AG-1");
        assertThat(changed.sha256()).isEqualTo(sent.sha256());
        assertThat(content(sent.fileName())).contains("<Quantity>2</Quantity>");
    }

    @Test
    void a_test_order_is_known_but_no_supplier_hears_of_it() throws Exception {
        PlacedOrder order = order().test().get();

        post(order).statusCode(202);

        assertThat(stored(order).test()).isTrue();
        assertThat(stored(order).purchaseOrders()).isEmpty();
    }

    @Test
    void two_orders_of_the_same_name_have_two_numbers() throws Exception {
        PlacedOrder one = order().named("#DOUBLE").get();
        PlacedOrder two = order().named("double").get();

        post(one).statusCode(202);
        post(two).statusCode(202);

        assertThat(awaiting("sent", one).number()).isEqualTo("DOUBLE-AGRIEST");
        assertThat(awaiting("sent", two).number()).isEqualTo("DOUBLE-" + two.id() + "-AGRIEST");
    }

    @Test
    void a_line_no_supplier_takes_is_held_and_shown() throws Exception {
        PlacedOrder order = order().lines(line(9_001, "ZZ-1", "Nobody", 3)).get();

        post(order).statusCode(202);

        api().get("/api/held").then().statusCode(200).body("lines.sku", hasItem("ZZ-1"));
        assertThat(stored(order).held()).hasSize(1);
    }

    @Test
    void without_an_address_it_is_parked_until_the_order_has_one() throws Exception {
        SampleOrder withheld = order().withoutBuyer();
        post(withheld.get()).statusCode(202);

        assertThat(awaiting("parked", withheld.get()).reason()).contains("no delivery address");
        awaitParkedWork("purchase-order", view(withheld.get()).number(), true);
        api().get("/api/purchase-orders?state=parked")
                .then()
                .body("number", hasItem(view(withheld.get()).number()));

        post(withheld.later(1).shipTo(SampleOrder.ADDRESS).get()).statusCode(202);

        awaiting("sent", withheld.get());
        awaitParkedWork("purchase-order", view(withheld.get()).number(), false);
    }

    @Test
    void one_that_cannot_be_written_does_not_stop_the_next() throws Exception {
        PlacedOrder broken = order().lines(line(9_002, null, "agriest", 1)).get();
        PlacedOrder fine = order().get();

        post(broken).statusCode(202);
        post(fine).statusCode(202);

        awaiting("sent", fine);
        assertThat(awaiting("parked", broken).reason()).contains("no SKU");
    }

    @Test
    void a_replayed_one_is_tried_again_and_parked_again() throws Exception {
        PlacedOrder broken = order().lines(line(9_003, null, "agriest", 1)).get();
        post(broken).statusCode(202);
        String number = awaiting("parked", broken).number();
        awaitParkedWork("purchase-order", number, true);
        var before = view(broken).changedAt();

        assertThat(work.replay("purchase-order", number)).isTrue();

        await().until(() -> view(broken).changedAt().isAfter(before));
        awaiting("parked", broken);
        awaitParkedWork("purchase-order", number, true);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOGIN_REFUSED")
    void whatever_goes_wrong_once_there_is_exactly_one_file(SupplierFault fault) throws Exception {
        TestSuppliers.server.faults().next(fault, 2);
        PlacedOrder order = order().get();

        post(order).statusCode(202);

        PurchaseOrderView sent = awaiting("sent", order);
        assertThat(content(sent.fileName())).contains("<SKU>AG-1</SKU>");
        assertThat(files(sent.fileName())).containsExactly(sent.fileName());
        assertThat(sent.attempts()).isGreaterThan(1);
    }

    @Test
    void a_server_that_comes_back_gets_what_waited_once_and_in_order() throws Exception {
        PlacedOrder first = order().lines(line(9_010, "FL-1", "flora", 1)).get();
        PlacedOrder second = order().lines(line(9_011, "FL-2", "flora", 1)).get();
        post(first).statusCode(202);
        post(second).statusCode(202);
        await().until(() -> view(first).attempts() >= 2);
        assertThat(view(first).state()).isIn("due", "sending");

        try (SupplierServer flora = TestSuppliers.startFlora()) {
            PurchaseOrderView one = awaiting("sent", first);
            PurchaseOrderView two = awaiting("sent", second);

            assertThat(one.sentAt()).isBefore(two.sentAt());
            assertThat(flora.files("flora")).hasSize(2);
        }
    }

    @Test
    void a_wrong_password_parks_the_supplier_and_its_orders_wait() throws Exception {
        PlacedOrder order = order().lines(line(9_020, "LO-1", "Locked", 1)).get();

        post(order).statusCode(202);

        awaitParkedWork("upload", "locked", true);
        assertThat(view(order).state()).isEqualTo("due");
        api().get("/api/suppliers")
                .then()
                .statusCode(200)
                .body("find { it.key == 'locked' }.parked", containsString("delivery.password"));
    }

    @Test
    void a_certificate_of_another_host_parks_the_supplier() throws Exception {
        post(order().lines(line(9_030, "MA-1", "masked", 1)).get()).statusCode(202);

        awaitParkedWork("upload", "masked", true);
    }

    @Test
    void an_intake_that_rolls_back_leaves_nothing() {
        PlacedOrder order = order().get();
        QuarkusTransaction.begin();
        intake.accept(order);
        QuarkusTransaction.rollback();

        assertThat(purchaseOrders.order(order.id())).isEmpty();
        PlacedOrder next = order().get();
        intake.accept(next);
        awaiting("sent", next);
        assertThat(files(order.name().substring(1))).isEmpty();
    }

    @Test
    void an_answer_never_quotes_a_broken_body() {
        String[] bodies = {
            "{\"secret-name\"", "[]", "null", "{}", "{\"id\":\"5\",\"name\":\"Zoé\"}", "\"x\""
        };
        for (String body : bodies) {
            api().contentType("application/json")
                    .body(body)
                    .post("/internal/orders")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body(org.hamcrest.Matchers.not(containsString("Zoé")))
                    .body(org.hamcrest.Matchers.not(containsString("secret-name")));
        }
    }

    @Test
    void nobody_gets_in_without_a_token() {
        for (String path : List.of("/api/held", "/api/suppliers", "/api/purchase-orders/1")) {
            given().get(path).then().statusCode(401);
        }
        given().contentType("application/json")
                .body("{}")
                .post("/internal/orders")
                .then()
                .statusCode(401);
    }

    @Test
    void an_order_nobody_handed_over_is_not_found() {
        api().get("/api/purchase-orders/1")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        api().get("/api/purchase-orders/x").then().statusCode(400);
        api().get("/api/purchase-orders?state=lost").then().statusCode(400);
    }

    @Test
    void the_service_is_ready_whatever_the_suppliers_servers_do() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    private ValidatableResponse post(PlacedOrder order) throws Exception {
        return api().contentType("application/json")
                .body(json.writeValueAsString(order))
                .post("/internal/orders")
                .then();
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer test-token-of-some-length");
    }

    private PurchaseOrderView awaiting(String state, PlacedOrder order) {
        await().until(() -> view(order).state().equals(state));
        return view(order);
    }

    private void awaitParkedWork(String kind, String key, boolean parked) {
        await().until(() ->
                parked
                        == work.parked().stream()
                                .anyMatch(p -> p.kind().equals(kind) && p.key().equals(key)));
    }

    private PurchaseOrderView view(PlacedOrder order) {
        return stored(order).purchaseOrders().getFirst();
    }

    private OrderView stored(PlacedOrder order) {
        return purchaseOrders.order(new OrderId(order.id().value())).orElseThrow();
    }

    private static String content(String file) {
        return new String(TestSuppliers.server.read("agriest", file), StandardCharsets.UTF_8);
    }

    private static List<String> files(String part) {
        return TestSuppliers.server.files("agriest").stream()
                .map(f -> f.name())
                .filter(name -> name.contains(part))
                .toList();
    }
}
