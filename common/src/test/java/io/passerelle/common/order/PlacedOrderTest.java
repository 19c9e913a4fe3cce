package io.passerelle.common.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacedOrderTest {
    private static final Instant AT = Instant.parse("2026-11-21T08:03:12Z");
    private static final GivenBack ONE = new GivenBack("refund:5", 1, true, AT);

    @Test
    void a_state_lacks_nothing_of_itself() {
        PlacedOrder order = order(Payment.PAID, null, line(1, 3, ONE));

        assertThat(order.lacks(order)).isFalse();
    }

    @Test
    void what_never_goes_away_again_tells_the_older_of_two_states() {
        PlacedOrder older = order(Payment.PENDING, null, line(1, 3));

        assertOlder(older, order(Payment.PENDING, AT, line(1, 3)));
        assertOlder(older, order(Payment.PENDING, null, line(1, 4)));
        assertOlder(older, order(Payment.PENDING, null, line(1, 3, ONE)));
        assertOlder(older, order(Payment.PENDING, null, line(1, 3), line(2, 1)));
        assertOlder(older, older.asDeleted(AT));
    }

    @Test
    void a_refund_after_payment_is_no_step_back() {
        PlacedOrder paid = order(Payment.PAID, null, line(1, 3));

        assertOlder(paid, order(Payment.REFUNDED, null, line(1, 3, ONE)));
    }

    @Test
    void a_paid_order_to_which_a_unit_was_added_is_the_newer_though_not_paid_any_more() {
        PlacedOrder paid = order(Payment.PAID, null, line(1, 3));

        assertOlder(paid, order(Payment.PARTIALLY_PAID, null, line(1, 4)));
    }

    @Test
    void the_version_decides_and_within_one_second_what_never_goes_away() {
        PlacedOrder placed = order(Payment.PAID, null, line(1, 3));
        PlacedOrder cancelled = order(Payment.PAID, AT, line(1, 3));

        assertThat(placed.isOlderThan(AT, () -> cancelled)).isTrue();
        assertThat(cancelled.isOlderThan(AT, () -> placed)).isFalse();
        assertThat(placed.isOlderThan(AT, () -> placed)).isFalse();
        assertThat(placed.isOlderThan(AT.minusSeconds(1), () -> cancelled)).isFalse();
        assertThat(cancelled.isOlderThan(AT.plusSeconds(1), () -> placed)).isTrue();
    }

    private static void assertOlder(PlacedOrder older, PlacedOrder newer) {
        assertThat(older.lacks(newer)).as(newer.toString()).isTrue();
        assertThat(newer.lacks(older)).as(newer.toString()).isFalse();
    }

    private static PlacedOrder order(
            Payment payment, @Nullable Instant cancelledAt, OrderLine... lines) {
        return new PlacedOrder(
                new OrderId(1),
                "#1",
                AT,
                AT,
                cancelledAt,
                false,
                false,
                payment,
                "EUR",
                List.of(lines),
                null);
    }

    private static OrderLine line(long id, int quantity, GivenBack... back) {
        Money price = new Money(100, Currency.getInstance("EUR"));
        return new OrderLine(
                new LineId(id), Sku.of("A"), "A", "V", quantity, List.of(back), true, price);
    }
}
