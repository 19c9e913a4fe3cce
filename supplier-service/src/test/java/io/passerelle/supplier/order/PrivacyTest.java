package io.passerelle.supplier.order;

import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.Payment;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.work.Work;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// A buyer who is to be forgotten: handed over by HTTP, sent by FTPS, forgotten by HTTP.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class PrivacyTest {
    @Inject ObjectMapper json;
    @Inject PurchaseOrders purchaseOrders;
    @Inject Work work;
    @Inject DataSource database;

    @Test
    void what_was_sent_keeps_number_lines_state_and_proof_and_no_person() throws Exception {
        PlacedOrder order = order().get();
        post("/internal/orders", order).statusCode(202);
        PurchaseOrderView sent = awaiting("sent", order);
        assertThat(stored(order)).contains("Zoé Martin", "zoe@example.com", "Lilas");

        forget(order).body("orders", equalTo(1)).body("purchaseOrders", equalTo(1));

        assertThat(view(order)).isEqualTo(sent);
        assertThat(stored(order))
                .contains("AG-1", order.name())
                .doesNotContain("Martin", "zoe@example.com", "Lilas", "33000");
    }

    @Test
    void forgetting_twice_changes_nothing_more() throws Exception {
        PlacedOrder order = order().get();
        post("/internal/orders", order).statusCode(202);
        awaiting("sent", order);
        forget(order);
        String once = stored(order);

        forget(order).body("orders", equalTo(1)).body("purchaseOrders", equalTo(0));

        assertThat(stored(order)).isEqualTo(once);
    }

    @Test
    void a_state_that_comes_late_does_not_bring_the_person_back() throws Exception {
        SampleOrder order = order();
        post("/internal/orders", order.get()).statusCode(202);
        awaiting("sent", order.get());
        forget(order.get());

        post("/internal/orders", order.get()).statusCode(202);
        post("/internal/orders", order.later(60).get()).statusCode(202);

        assertThat(stored(order.get())).doesNotContain("Martin", "zoe@example.com");
        assertThat(view(order.get()).state()).isEqualTo("sent");
    }

    @Test
    void what_waits_for_a_server_that_is_down_is_parked_and_never_sent_with_blanks()
            throws Exception {
        PlacedOrder order = order().lines(line(9_801, "LO-1", "Locked", 1)).get();
        post("/internal/orders", order).statusCode(202);
        await().until(() -> isParked("upload", "locked"));
        assertThat(view(order).state()).isEqualTo("due");

        forget(order).body("purchaseOrders", equalTo(1));

        assertThat(view(order).state()).isEqualTo("parked");
        assertThat(view(order).reason()).contains("erased at Shopify's request", "by hand");
        String number = view(order).number();
        await().until(() -> isParked("purchase-order", number));
        assertThat(stored(order)).doesNotContain("Martin", "zoe@example.com");
    }

    @Test
    void an_unpaid_order_of_nobody_is_parked_once_it_is_paid() throws Exception {
        SampleOrder order = order().payment(Payment.PENDING);
        post("/internal/orders", order.get()).statusCode(202);
        forget(order.get());
        assertThat(view(order.get()).state()).isEqualTo("waiting");

        post("/internal/orders", order.later(60).payment(Payment.PAID).get()).statusCode(202);

        assertThat(awaiting("parked", order.get()).reason()).contains("no delivery address");
    }

    @Test
    void while_a_file_is_being_sent_the_order_is_busy_and_left_as_it_is() throws Exception {
        PlacedOrder order = order().get();
        post("/internal/orders", order).statusCode(202);
        String number = awaiting("sent", order).number();
        change("update purchase_order set state = 'sending' where number = ?", number);

        forget(order).body("orders", equalTo(0)).body("busy", equalTo(1));

        assertThat(stored(order)).contains("Zoé Martin");
        change("update purchase_order set state = 'sent' where number = ?", number);
        forget(order).body("orders", equalTo(1)).body("busy", equalTo(0));
    }

    @Test
    void an_order_named_before_it_is_handed_over_comes_without_its_person() throws Exception {
        PlacedOrder order = order().get();
        forget(order).body("orders", equalTo(1));

        post("/internal/orders", order).statusCode(202);

        assertThat(awaiting("parked", order).reason()).contains("no delivery address");
        assertThat(stored(order)).doesNotContain("Martin");
    }

    @Test
    void all_orders_are_forgotten_step_by_step() throws Exception {
        PlacedOrder order = order().get();
        post("/internal/orders", order).statusCode(202);
        awaiting("sent", order);

        String from = "{\"allAfter\":" + (order.id().value() - 1) + "}";
        api().body(from)
                .post("/internal/redactions")
                .then()
                .statusCode(200)
                .body("next", equalTo(order.id().toString()));

        assertThat(stored(order)).doesNotContain("Martin");
        api().body("{\"allAfter\":" + order.id() + "}")
                .post("/internal/redactions")
                .then()
                .body("next", nullValue());
    }

    @Test
    void a_person_can_be_told_all_that_is_held() throws Exception {
        PlacedOrder order = order().get();
        post("/internal/orders", order).statusCode(202);
        awaiting("sent", order);

        JsonNode held =
                json.readTree(
                        api().body("{\"orders\":[\"" + order.id() + "\",\"1\"]}")
                                .post("/internal/holdings")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString());

        assertThat(held.path("orders")).hasSize(1);
        assertThat(held.at("/orders/0/order/buyer/email").asText()).isEqualTo("zoe@example.com");
        assertThat(held.at("/orders/0/purchaseOrders/0/document").asText())
                .contains("<Name>Zoé Martin</Name>");
    }

    @Test
    void nobody_forgets_or_learns_without_a_token() {
        for (String path : List.of("/internal/redactions", "/internal/holdings")) {
            given().contentType("application/json")
                    .body("{\"orders\":[]}")
                    .post(path)
                    .then()
                    .statusCode(401);
        }
    }

    private ValidatableResponse forget(PlacedOrder order) {
        return api().body("{\"orders\":[\"" + order.id() + "\"]}")
                .post("/internal/redactions")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse post(String path, PlacedOrder order) throws Exception {
        return api().body(json.writeValueAsString(order)).post(path).then();
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer test-token-of-some-length")
                .contentType("application/json");
    }

    private PurchaseOrderView awaiting(String state, PlacedOrder order) {
        await().until(() -> view(order).state().equals(state));
        return view(order);
    }

    private PurchaseOrderView view(PlacedOrder order) {
        return purchaseOrders.order(order.id()).orElseThrow().purchaseOrders().getFirst();
    }

    private boolean isParked(String kind, String key) {
        return work.parked().stream().anyMatch(p -> p.kind().equals(kind) && p.key().equals(key));
    }

    /// Every text of every table that has a row about the order.
    private String stored(PlacedOrder order) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String rows :
                List.of(
                        "select * from known_order where id = ",
                        "select * from purchase_order where order_id = ",
                        "select * from held_line where order_id = ",
                        "select a.* from upload_attempt a join purchase_order p on p.number ="
                                + " a.number where p.order_id = ")) {
            all.append(texts(rows + order.id()));
        }
        return all.toString();
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    texts.add(rows.getString(i));
                }
            }
            return texts;
        }
    }

    private void change(String sql, String value) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }
}
