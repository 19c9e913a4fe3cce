package io.passerelle.supplier.order;

import static io.passerelle.supplier.SampleOrder.givenBack;
import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.work.Decider;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.upload.Pauses;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Approved, in the supplier's hours, and not too young.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class SendingTimesTest {
    private static final SupplierKey CAREFUL = new SupplierKey("careful");
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject Pauses pauses;
    @Inject Clock clock;

    @Test
    void nothing_is_sent_before_a_person_approves() {
        PlacedOrder order = order().lines(line(8_201, "SE-1", "careful", 1)).get();
        intake.accept(order);
        assertThat(view(order).state()).isEqualTo("to approve");
        api().get("/api/purchase-orders?state=to-approve")
                .then()
                .body("number", hasItem(view(order).number()));

        approve(view(order).number(), "Ada").statusCode(204);

        awaitSent(order);
        assertThat(view(order).approvedBy()).isEqualTo("Ada");
        approve(view(order).number(), "Ada").statusCode(409);
    }

    @Test
    void what_changes_after_the_approval_has_to_be_approved_again() {
        pauses.pause(CAREFUL, new Decider("Ada", "a test"));
        SampleOrder order = order().lines(line(8_210, "SE-2", "careful", 2));
        intake.accept(order.get());
        approve(view(order.get()).number(), "Ada").statusCode(204);
        assertThat(view(order.get()).state()).isEqualTo("due");

        var fewer = givenBack(order.get().lines().getFirst(), 1);
        intake.accept(order.later(1).lines(fewer).get());

        assertThat(view(order.get()).state()).isEqualTo("to approve");
        assertThat(view(order.get()).approvedBy()).isNull();
        pauses.resume(CAREFUL);
    }

    @Test
    void the_same_state_again_leaves_the_approval() {
        pauses.pause(CAREFUL, new Decider("Ada", "a test"));
        SampleOrder order = order().lines(line(8_220, "SE-3", "careful", 2));
        intake.accept(order.get());
        approve(view(order.get()).number(), "Ada").statusCode(204);

        intake.accept(order.later(5).get());

        assertThat(view(order.get()).approvedBy()).isEqualTo("Ada");
        pauses.resume(CAREFUL);
        awaitSent(order.get());
    }

    @Test
    void a_cancelled_order_needs_no_approval_any_more() {
        SampleOrder order = order().lines(line(8_230, "SE-4", "careful", 1));
        intake.accept(order.get());

        intake.accept(order.later(1).cancelled().get());

        assertThat(view(order.get()).state()).isEqualTo("cancelled");
        approve(view(order.get()).number(), "Ada").statusCode(409);
    }

    @Test
    void an_approval_needs_a_name_and_a_purchase_order() {
        approve("NOBODY", "Ada").statusCode(404);
        approve("NOBODY", " ").statusCode(400);
    }

    @Test
    void outside_the_suppliers_hours_it_waits() {
        PlacedOrder order = order().lines(line(8_240, "SE-5", "shut", 1)).get();

        intake.accept(order);

        assertThat(view(order).state()).isEqualTo("due");
        assertThat(view(order).attempts()).isZero();
        assertThat(TestSuppliers.server.files("shut")).isEmpty();
    }

    @Test
    void a_young_order_waits_and_an_old_one_does_not() {
        Instant now = clock.instant();
        PlacedOrder young = created(order().lines(line(8_250, "SE-6", "young", 1)).get(), now);
        PlacedOrder old = order().lines(line(8_251, "SE-7", "young", 1)).get();

        intake.accept(young);
        intake.accept(old);

        awaitSent(old);
        assertThat(view(young).state()).isEqualTo("due");
        assertThat(view(young).attempts()).isZero();
        assertThat(view(young).notBefore())
                .isBetween(
                        now.plus(Duration.ofDays(30)).minusMillis(1),
                        now.plus(Duration.ofDays(30)));
    }

    private static PlacedOrder created(PlacedOrder order, Instant at) {
        return new PlacedOrder(
                order.id(),
                order.name(),
                at,
                at,
                order.cancelledAt(),
                order.deleted(),
                order.test(),
                order.payment(),
                order.currency(),
                order.lines(),
                order.buyer());
    }

    private static ValidatableResponse approve(String number, String by) {
        return api().contentType("application/json")
                .body("{\"by\":\"" + by + "\"}")
                .put("/api/purchase-orders/{number}/approval", number)
                .then();
    }

    private void awaitSent(PlacedOrder order) {
        await().until(() -> view(order).state().equals("sent"));
    }

    private PurchaseOrderView view(PlacedOrder order) {
        return purchaseOrders.order(order.id()).orElseThrow().purchaseOrders().getFirst();
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer test-token-of-some-length");
    }
}
