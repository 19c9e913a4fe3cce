package io.passerelle.supplier.order;

import static io.passerelle.supplier.SampleOrder.givenBack;
import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.value.OrderId;
import io.passerelle.sandbox.supplier.SupplierFault;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.order.Cancellations.Answer;
import io.passerelle.supplier.order.Cancellations.Noting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Orders that change once the supplier has them.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class CancellationTest {
    private static final AtomicLong LINES = new AtomicLong(8_700_000);
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject Cancellations cancellations;

    @AfterEach
    void clearFaults() {
        TestSuppliers.server.faults().clear();
    }

    @Test
    void a_cancelled_order_is_cancelled_at_the_supplier_by_a_document() {
        SampleOrder sent = sent("nord");

        intake.accept(sent.later(1).cancelled().get());

        PurchaseOrderView asked = awaiting("cancel requested", sent);
        assertThat(document("nord", asked))
                .contains("<OrderCancellation", "<cbc:ID>" + asked.number() + "</cbc:ID>");
        assertThat(asked.cancelSentAt()).isNotNull();
        assertThat(asked.sha256()).isNotNull();
    }

    @Test
    void the_same_cancellation_again_sends_nothing_again() {
        SampleOrder sent = sent("nord");
        intake.accept(sent.later(1).cancelled().get());
        PurchaseOrderView asked = awaiting("cancel requested", sent);

        intake.accept(sent.later(1).cancelled().get());
        intake.accept(sent.later(2).cancelled().get());

        assertThat(view(sent)).isEqualTo(asked);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOGIN_REFUSED")
    void whatever_goes_wrong_once_there_is_exactly_one_document(SupplierFault fault) {
        SampleOrder sent = sent("nord");
        TestSuppliers.server.faults().next(fault, 2);

        intake.accept(sent.later(1).cancelled().get());

        PurchaseOrderView asked = awaiting("cancel requested", sent);
        assertThat(
                        TestSuppliers.server.files("nord").stream()
                                .filter(f -> f.name().contains(asked.number()))
                                .map(f -> f.name()))
                .containsExactlyInAnyOrder(
                        "PO-" + asked.number() + ".xml", "OC-" + asked.number() + ".xml");
    }

    @Test
    void a_person_notes_what_the_supplier_says() {
        SampleOrder sent = sent("nord");
        assertThat(cancellations.note(view(sent).number(), Answer.CONFIRMED, "Ada"))
                .isEqualTo(Noting.NOT_ASKED);
        intake.accept(sent.later(1).cancelled().get());
        String number = awaiting("cancel requested", sent).number();

        assertThat(put(number, "{\"answer\":\"confirmed\",\"by\":\"Ada\"}")).isEqualTo(204);
        assertThat(view(sent).state()).isEqualTo("cancel confirmed");
        assertThat(view(sent).closedBy()).isEqualTo("Ada");
        intake.accept(sent.later(2).cancelled().get());
        assertThat(view(sent).state()).isEqualTo("cancel confirmed");

        assertThat(put(number, "{\"answer\":\"too-late\",\"by\":\"Bob\"}")).isEqualTo(204);
        assertThat(view(sent).state()).isEqualTo("too late");
        assertThat(put(number, "{\"answer\":\"maybe\",\"by\":\"Bob\"}")).isEqualTo(400);
        assertThat(put(number, "{\"answer\":\"confirmed\"}")).isEqualTo(400);
        assertThat(put("NOBODY", "{\"answer\":\"confirmed\",\"by\":\"A\"}")).isEqualTo(404);
    }

    @Test
    void a_changed_quantity_is_left_to_a_person() {
        OrderLine line = line(LINES.incrementAndGet(), "NO-1", "nord", 3);
        SampleOrder sent = sent(order().lines(line));

        intake.accept(sent.later(1).lines(givenBack(line, 1)).get());

        assertThat(view(sent).state()).isEqualTo("changed after sending");
        assertThat(view(sent).reason()).contains("tell the supplier", "3 × NO-1 → 2 × NO-1");
        assertThat(cancellations.note(view(sent).number(), Answer.CONFIRMED, "Ada"))
                .isEqualTo(Noting.NOT_ASKED);

        // and when the order is cancelled, the supplier is asked by a document
        intake.accept(sent.later(2).cancelled().lines(givenBack(line, 3)).get());
        awaiting("cancel requested", sent);
    }

    /// It may have come back from the buyer long after it was shipped.
    @Test
    void what_is_given_back_whole_without_a_cancellation_is_left_to_a_person() {
        OrderLine line = line(LINES.incrementAndGet(), "NO-1", "nord", 2);
        SampleOrder sent = sent(order().lines(line));

        intake.accept(sent.later(1).lines(givenBack(line, 2)).get());

        assertThat(view(sent).state()).isEqualTo("changed after sending");
        assertThat(view(sent).reason()).contains("no units for this supplier to ship any more");
        assertThat(cancellations.note(view(sent).number(), Answer.CONFIRMED, "Ada"))
                .isEqualTo(Noting.NOTED);
    }

    @Test
    void a_format_without_such_a_document_leaves_it_to_a_person() {
        SampleOrder sent = sent("agriest");

        intake.accept(sent.later(1).cancelled().get());

        assertThat(view(sent).state()).isEqualTo("changed after sending");
        assertThat(view(sent).reason()).isEqualTo("the order was cancelled");
        assertThat(cancellations.note(view(sent).number(), Answer.TOO_LATE, "Ada"))
                .isEqualTo(Noting.NOTED);
        assertThat(view(sent).state()).isEqualTo("too late");
    }

    private SampleOrder sent(String vendor) {
        return sent(order().lines(line(LINES.incrementAndGet(), "NO-1", vendor, 2)));
    }

    private SampleOrder sent(SampleOrder order) {
        intake.accept(order.get());
        awaiting("sent", order);
        return order;
    }

    private static int put(String number, String body) {
        return given().header("Authorization", "Bearer test-token-of-some-length")
                .contentType("application/json")
                .body(body)
                .put("/api/purchase-orders/" + number + "/cancellation")
                .statusCode();
    }

    private static String document(String supplier, PurchaseOrderView asked) {
        return new String(
                TestSuppliers.server.read(supplier, "OC-" + asked.number() + ".xml"),
                StandardCharsets.UTF_8);
    }

    private PurchaseOrderView awaiting(String state, SampleOrder order) {
        await().until(() -> view(order).state().equals(state));
        return view(order);
    }

    private PurchaseOrderView view(SampleOrder order) {
        return purchaseOrders
                .order(new OrderId(order.get().id().value()))
                .orElseThrow()
                .purchaseOrders()
                .getFirst();
    }
}
