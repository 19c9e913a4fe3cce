package io.passerelle.sandbox.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.passerelle.sandbox.MovableClock;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockRulesTest {

    private final ShopifyEmulator shop =
            new ShopifyEmulator(ShopOptions.demo(), new MovableClock());

    @BeforeEach
    void stock() {
        shop.addVariant(NewVariant.of("LMP-1", "A", 10));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void an_order_moves_units_from_available_to_committed() {
        shop.place(NewOrder.paid(NewLine.of("LMP-1", 3)));

        assertLevel(7, 3, 10);
    }

    @Test
    void overselling_makes_available_negative() {
        shop.place(NewOrder.paid(NewLine.of("LMP-1", 12)));

        assertLevel(-2, 12, 10);
    }

    @Test
    void shipping_lowers_committed_and_on_hand() {
        var order = shop.place(NewOrder.paid(NewLine.of("LMP-1", 3)));

        shop.fulfil(order.id());

        assertLevel(7, 0, 7);
        assertThat(shop.order(order.id()).fulfilmentStatus()).isEqualTo("fulfilled");
    }

    @Test
    void cancelling_with_restock_gives_everything_back() {
        var order = shop.place(NewOrder.paid(NewLine.of("LMP-1", 3)));

        var cancelled = shop.cancel(order.id(), true);

        assertLevel(10, 0, 10);
        assertThat(cancelled.financialStatus()).isEqualTo("refunded");
        assertThat(cancelled.line("LMP-1").quantity()).isEqualTo(3);
        assertThat(cancelled.line("LMP-1").currentQuantity()).isZero();
    }

    @Test
    void cancelling_without_restock_writes_the_units_off() {
        var order = shop.place(NewOrder.unpaid(NewLine.of("LMP-1", 3)));

        var cancelled = shop.cancel(order.id(), false);

        assertLevel(7, 0, 7);
        assertThat(cancelled.financialStatus()).isEqualTo("voided");
        assertThat(cancelled.refunds()).isEmpty();
    }

    @Test
    void a_return_brings_shipped_units_back_and_no_restock_does_not() {
        // given
        var order = shop.place(NewOrder.paid(NewLine.of("LMP-1", 3)));
        var line = order.line("LMP-1").id();
        shop.fulfil(order.id());

        // when
        shop.refund(order.id(), Map.of(line, 1), RestockType.RETURN);
        shop.refund(order.id(), Map.of(line, 1), RestockType.NO_RESTOCK);

        // then
        assertLevel(8, 0, 8);
        assertThat(shop.order(order.id()).financialStatus()).isEqualTo("partially_refunded");
    }

    @Test
    void an_edit_takes_and_gives_back_units_without_lowering_quantity() {
        // given
        shop.addVariant(NewVariant.of("CHR-1", "B", 4));
        var order = shop.place(NewOrder.paid(NewLine.of("LMP-1", 3)));

        // when
        shop.edit(order.id(), OrderEdit.remove(order.line("LMP-1").id(), 2));
        var edited = shop.edit(order.id(), OrderEdit.add(NewLine.of("CHR-1", 1)));

        // then
        assertLevel(9, 1, 10);
        assertThat(shop.available("CHR-1")).isEqualTo(3);
        assertThat(edited.line("LMP-1").quantity()).isEqualTo(3);
        assertThat(edited.line("LMP-1").currentQuantity()).isEqualTo(1);
        assertThat(edited.edited()).isTrue();
    }

    @Test
    void a_draft_order_holds_units_without_an_order() {
        shop.reserve("LMP-1", 4);

        assertLevel(6, 0, 10);
        assertThat(shop.level("LMP-1").held(StockLevel.Held.RESERVED)).isEqualTo(4);
    }

    @Test
    void lines_without_a_product_touch_no_stock() {
        shop.place(
                NewOrder.paid(
                        new NewLine.Custom("Engraving", new BigDecimal("20.00"), 1),
                        new NewLine.Tip(new BigDecimal("5.00")),
                        new NewLine.GiftCard(new BigDecimal("50.00"), 1)));

        assertLevel(10, 0, 10);
    }

    @Test
    void a_forbidden_step_changes_nothing() {
        var order = shop.place(NewOrder.paid(NewLine.of("LMP-1", 3)));
        shop.fulfil(order.id());

        assertThatIllegalStateException().isThrownBy(() -> shop.cancel(order.id(), true));
        assertThatIllegalStateException().isThrownBy(() -> shop.delete(order.id()));

        assertLevel(7, 0, 7);
    }

    private void assertLevel(int available, int committed, int onHand) {
        var level = shop.level("LMP-1");
        assertThat(new int[] {level.available(), level.committed(), level.onHand()})
                .containsExactly(available, committed, onHand);
    }
}
