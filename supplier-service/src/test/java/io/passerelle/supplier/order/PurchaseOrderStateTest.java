package io.passerelle.supplier.order;

import static io.passerelle.supplier.order.PurchaseOrderState.CANCELLED;
import static io.passerelle.supplier.order.PurchaseOrderState.CANCEL_DUE;
import static io.passerelle.supplier.order.PurchaseOrderState.CHANGED_AFTER_SENDING;
import static io.passerelle.supplier.order.PurchaseOrderState.DUE;
import static io.passerelle.supplier.order.PurchaseOrderState.PARKED;
import static io.passerelle.supplier.order.PurchaseOrderState.SENDING;
import static io.passerelle.supplier.order.PurchaseOrderState.SENT;
import static io.passerelle.supplier.order.PurchaseOrderState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.SampleOrder;
import io.passerelle.supplier.document.SupplierOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurchaseOrderStateTest {
    private static final Demand NOTHING = new Demand.Nothing("the order was cancelled");
    private static final Demand PAID = new Demand.Goods(content(), true);
    private static final Demand UNPAID = new Demand.Goods(content(), false);

    @Test
    void before_it_is_sent_it_follows_the_order() {
        assertThat(WAITING.after(UNPAID, true)).isEqualTo(WAITING);
        assertThat(WAITING.after(PAID, false)).isEqualTo(DUE);
        assertThat(DUE.after(UNPAID, false)).isEqualTo(WAITING);
        assertThat(PurchaseOrderState.TO_APPROVE.after(UNPAID, false)).isEqualTo(WAITING);
        assertThat(PurchaseOrderState.TO_APPROVE.after(NOTHING, false)).isEqualTo(CANCELLED);
        assertThat(DUE.after(NOTHING, false)).isEqualTo(CANCELLED);
        assertThat(CANCELLED.after(PAID, true)).isEqualTo(DUE);
    }

    @Test
    void while_it_is_sent_nothing_moves_it() {
        assertThat(SENDING.after(NOTHING, false)).isEqualTo(SENDING);
        assertThat(SENDING.after(PAID, true)).isEqualTo(SENDING);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "CHANGED_AFTER_SENDING"})
    void once_sent_it_is_never_due_again(PurchaseOrderState sent) {
        assertThat(sent.after(PAID, false)).isEqualTo(SENT);
        assertThat(sent.after(UNPAID, false)).isEqualTo(SENT);
        assertThat(sent.after(PAID, true)).isEqualTo(CHANGED_AFTER_SENDING);
        assertThat(sent.after(NOTHING, false)).isEqualTo(CHANGED_AFTER_SENDING);
    }

    @Test
    void a_cancellation_ends_if_the_goods_are_wanted_again() {
        assertThat(CANCEL_DUE.after(NOTHING, false)).isEqualTo(CANCEL_DUE);
        assertThat(CANCEL_DUE.after(PAID, false)).isEqualTo(SENT);
        assertThat(CANCEL_DUE.after(PAID, true)).isEqualTo(CHANGED_AFTER_SENDING);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_REQUESTED", "CANCEL_CONFIRMED", "TOO_LATE"})
    void once_cancelled_at_the_supplier_it_is_never_due_again(PurchaseOrderState asked) {
        assertThat(asked.after(NOTHING, false)).isEqualTo(asked);
        assertThat(asked.after(PAID, false)).isEqualTo(CHANGED_AFTER_SENDING);
        assertThat(asked.isFrozen()).isTrue();
    }

    @Test
    void parked_ends_when_the_order_changes_or_is_cancelled() {
        assertThat(PARKED.after(PAID, false)).isEqualTo(PARKED);
        assertThat(PARKED.after(PAID, true)).isEqualTo(DUE);
        assertThat(PARKED.after(NOTHING, false)).isEqualTo(CANCELLED);
    }

    @ParameterizedTest
    @EnumSource
    void states_are_stored_in_words(PurchaseOrderState state) {
        assertThat(PurchaseOrderState.parse(state.words())).isEqualTo(state);
        assertThat(PurchaseOrderState.parse(state.name())).isEqualTo(state);
    }

    @Test
    void an_unknown_state_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> PurchaseOrderState.parse("lost"))
                .hasMessageContaining("'lost'")
                .hasMessageContaining("changed after sending");
    }

    private static SupplierOrder content() {
        return new SupplierOrder(
                "1-A", "a", "A", new OrderId(1), "#1", SampleOrder.CREATED, null, null, List.of());
    }
}
