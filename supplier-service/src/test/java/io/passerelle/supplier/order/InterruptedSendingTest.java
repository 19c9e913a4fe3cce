package io.passerelle.supplier.order;

import static io.passerelle.supplier.SampleOrder.givenBack;
import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static io.passerelle.supplier.SampleOrder.unfulfilled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.passerelle.common.order.Payment;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.TestSuppliers;
import io.passerelle.supplier.ftps.Upload;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What an order's change makes of a purchase order whose attempt was cut short, and what two
/// attempts at one purchase order make of each other.
@QuarkusTest
@QuarkusTestResource(TestSuppliers.class)
class InterruptedSendingTest {
    private static final AtomicLong LINES = new AtomicLong(9_100);

    @Inject Suppliers suppliers;
    @Inject Dispatch dispatch;
    @Inject Intake intake;
    @Inject PurchaseOrders purchaseOrders;
    @Inject KnownOrderRepository knownOrders;
    @Inject PurchaseOrderRepository repository;
    @Inject OrderJson json;

    @Test
    void cancelled_after_an_attempt_that_ended_before_its_rename_is_never_sent() {
        SampleOrder order = due();
        claim();
        intake.accept(order.later(1).cancelled().get());
        assertThat(view(order).state()).isEqualTo("sending");

        assertThat(dispatch.claim(slow())).isEmpty();

        assertThat(view(order).state()).isEqualTo("cancelled");
    }

    @Test
    void edited_after_an_attempt_that_ended_before_its_rename_is_sent_as_edited() {
        SampleOrder order = due();
        claim();
        PlacedOrder edited =
                order.later(1).lines(givenBack(order.get().lines().getFirst(), 1)).get();
        intake.accept(edited);

        Dispatch.Claim next = claim();

        assertThat(next.parcel().document()).contains("<Quantity>1</Quantity>");
        dispatch.record(next, new Upload.TryLater("the test is over"));
        await().until(() -> view(order).state().equals("sent"));
        assertThat(TestSuppliers.server.read("slow", view(order).fileName()))
                .asString(StandardCharsets.UTF_8)
                .contains("<Quantity>1</Quantity>");
    }

    @Test
    void cancelled_while_its_rename_is_in_doubt_ends_once_the_file_is_not_there() {
        SampleOrder order = due();
        Dispatch.Claim lost = claim();
        assertThat(dispatch.renaming(lost)).isEmpty();
        dispatch.record(lost, new Upload.TryLater("no answer to the rename"));
        intake.accept(order.later(1).cancelled().get());

        Dispatch.Claim next = claim();
        assertThat(next.parcel().document()).isEqualTo(lost.parcel().document());
        assertThat(dispatch.notThere(next))
                .hasValueSatisfying(why -> assertThat(why).contains("changed"));
        dispatch.record(next, new Upload.TryLater("the order has changed"));

        assertThat(view(order).state()).isEqualTo("cancelled");
        assertThat(dispatch.claim(slow())).isEmpty();
    }

    @Test
    void cancelled_during_the_upload_is_not_renamed() {
        SampleOrder order = due();
        Dispatch.Claim claim = claim();
        assertThat(dispatch.notThere(claim)).isEmpty();
        intake.accept(order.later(1).cancelled().get());

        assertThat(dispatch.renaming(claim)).isPresent();

        dispatch.record(claim, new Upload.TryLater("the order has changed"));
        assertThat(view(order).state()).isEqualTo("cancelled");
    }

    @Test
    void fulfilled_by_the_merchant_during_the_upload_is_not_renamed() {
        SampleOrder order = due();
        Dispatch.Claim claim = claim();
        assertThat(dispatch.notThere(claim)).isEmpty();
        intake.accept(fulfilled(order));
        assertThat(view(order).state()).isEqualTo("sending");

        assertThat(dispatch.renaming(claim)).isPresent();

        dispatch.record(claim, new Upload.Stopped("the order has changed"));
        assertThat(view(order).state()).isEqualTo("cancelled");
    }

    @Test
    void fulfilled_while_its_rename_is_in_doubt_it_stays_as_it_is() {
        SampleOrder order = due();
        Dispatch.Claim lost = claim();
        assertThat(dispatch.renaming(lost)).isEmpty();
        dispatch.record(lost, new Upload.TryLater("no answer to the rename"));

        intake.accept(fulfilled(order));

        assertThat(view(order).state()).isEqualTo("sending");
        dispatch.record(claim(), new Upload.Stored(7, "it is there"));
        assertThat(view(order).state()).isEqualTo("sent");
    }

    @Test
    void an_attempt_that_was_overtaken_changes_nothing() {
        SampleOrder order = due();
        Dispatch.Claim old = claim();
        dispatch.renaming(old);
        Dispatch.Claim current = claim();

        assertThat(dispatch.notThere(old)).isPresent();
        dispatch.record(old, new Upload.Refused(Upload.Scope.FILE, "late"));
        assertThat(view(order).state()).isEqualTo("sending");
        assertThat(dispatch.notThere(current)).isEmpty();
        assertThat(dispatch.renaming(current)).isEmpty();
        dispatch.record(current, new Upload.Stored(7, "250 done"));
        PurchaseOrderView sent = view(order);
        assertThat(sent.state()).isEqualTo("sent");

        assertThat(dispatch.renaming(old)).isPresent();
        dispatch.record(old, new Upload.TryLater("late"));
        dispatch.record(old, new Upload.Stored(9, "late"));

        assertThat(view(order)).isEqualTo(sent);
    }

    /// Due, though nothing is scheduled that would send it.
    private SampleOrder due() {
        SampleOrder order = order().lines(line(LINES.incrementAndGet(), "SL-1", "slow", 2));
        intake.accept(order.payment(Payment.PENDING).get());
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    PlacedOrder paid = order.get();
                    knownOrders.of(paid.id()).orElseThrow().state = json.write(paid);
                    repository.of(paid.id()).getFirst().state = PurchaseOrderState.DUE;
                });
        return order;
    }

    private static PlacedOrder fulfilled(SampleOrder order) {
        return order.later(1).lines(unfulfilled(order.get().lines().getFirst(), 0)).get();
    }

    private Dispatch.Claim claim() {
        return dispatch.claim(slow()).orElseThrow();
    }

    private Supplier slow() {
        return suppliers.find(new SupplierKey("slow")).orElseThrow();
    }

    private PurchaseOrderView view(SampleOrder order) {
        return purchaseOrders.order(order.get().id()).orElseThrow().purchaseOrders().getFirst();
    }
}
