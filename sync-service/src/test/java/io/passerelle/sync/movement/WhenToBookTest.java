package io.passerelle.sync.movement;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static io.passerelle.sync.TestOrders.test;
import static io.passerelle.sync.TestOrders.toShip;
import static io.passerelle.sync.TestOrders.unpaid;
import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.BookAtConfig.BookAt;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is to be booked, and when, for everything that can happen to an order. What is not to be
/// booked yet is pending for the stock rule all the same.
class WhenToBookTest {
    private static final Instant PLACED = Instant.parse("2026-11-21T10:00:00Z");
    private static final GivenBack RESTOCKED = back("refund:55", 2, true);
    private static final GivenBack KEPT = back("refund:55", 2, false);
    private static final GivenBack EDITED = back("edit", 1, true);
    private static final GivenBack CANCELLED = back("cancel", 3, true);
    private final MovementTable table = new MovementTable();
    private Instant version = PLACED;

    @Test
    void created_books_everything_at_once() {
        follow(BookAt.CREATED, unpaid(state(3)));
        assertToBook("SH_7_1_D:3");

        follow(BookAt.CREATED, unpaid(state(3, EDITED)));
        assertToBook("SH_7_1_D:3", "SH_7_1_E:-1");

        follow(BookAt.CREATED, unpaid(state(3, EDITED, RESTOCKED)));
        assertToBook("SH_7_1_D:3", "SH_7_1_E:-1", "SH_7_1_R55:-2");
        assertWaiting();
    }

    @Test
    void paid_waits_for_the_money() {
        follow(BookAt.PAID, unpaid(state(3)));
        assertToBook();
        assertWaiting("SH_7_1_D:3");

        follow(BookAt.PAID, unpaid(state(3, EDITED)));
        assertToBook();

        follow(BookAt.PAID, state(3, EDITED));
        assertToBook("SH_7_1_D:3", "SH_7_1_E:-1");
    }

    @Test
    void an_unpaid_order_that_is_cancelled_is_never_booked() {
        follow(BookAt.PAID, unpaid(state(3)));
        follow(BookAt.PAID, unpaid(state(3, CANCELLED)));

        assertToBook();
        assertThat(pending()).isZero();
    }

    @Test
    void what_a_cancelled_order_took_and_gave_back_before_its_time_does_not_wait_for_ever() {
        PlacedOrder unpaid = unpaid(state(3));
        PlacedOrder cancelled = cancelled(unpaid(state(3, CANCELLED)));
        follow(BookAt.PAID, unpaid);
        follow(BookAt.PAID, cancelled);

        assertWaiting();
        assertThat(inState(MovementState.LEFT)).containsExactly("SH_7_1_D:3", "SH_7_1_X:-3");
        follow(BookAt.PAID, cancelled);
        follow(BookAt.PAID, cancelled.asDeleted(next()));
        assertThat(table.rows).hasSize(2);
        assertToBook();
    }

    @Test
    void what_a_cancelled_order_did_not_give_back_goes_on_waiting() {
        follow(BookAt.PAID, cancelled(unpaid(state(3, EDITED))));

        assertWaiting("SH_7_1_D:3", "SH_7_1_E:-1");
    }

    @Test
    void what_comes_back_to_a_booked_line_does_not_wait_for_money_owed_for_something_else() {
        follow(BookAt.PAID, state(3));
        follow(
                BookAt.PAID,
                unpaid(order(7, PLACED, next(), line(1, "A", 3, RESTOCKED), line(2, "B", 1))));

        assertToBook("SH_7_1_D:3", "SH_7_1_R55:-2");
        assertWaiting("SH_7_2_D:1");
    }

    @Test
    void units_added_to_a_booked_line_wait_for_their_own_time() {
        follow(BookAt.PAID, state(3));
        follow(BookAt.PAID, unpaid(state(4)));
        assertToBook("SH_7_1_D:3");
        assertWaiting("SH_7_1_D_2:1");

        follow(BookAt.PAID, state(4));
        assertToBook("SH_7_1_D:3", "SH_7_1_D_2:1");
    }

    @Test
    void fulfilled_waits_until_the_last_unit_of_a_line_is_shipped() {
        follow(BookAt.FULFILLED, shipped(line(1, "A", 3), 3, line(2, "B", 1), 1));
        assertToBook();

        follow(BookAt.FULFILLED, shipped(line(1, "A", 3), 1, line(2, "B", 1), 0));
        assertToBook("SH_7_2_D:1");
        assertWaiting("SH_7_1_D:3");
        assertThat(pending()).isEqualTo(4);

        follow(BookAt.FULFILLED, shipped(line(1, "A", 3), 0, line(2, "B", 1), 0));
        assertToBook("SH_7_1_D:3", "SH_7_2_D:1");
    }

    @Test
    void what_is_not_shipped_because_it_was_taken_off_is_not_waited_for() {
        follow(BookAt.FULFILLED, shipped(line(1, "A", 3), 3));
        follow(BookAt.FULFILLED, shipped(line(1, "A", 3, EDITED), 0));

        assertToBook("SH_7_1_D:3", "SH_7_1_E:-1");
    }

    @Test
    void an_order_cancelled_before_it_was_shipped_is_never_booked() {
        follow(BookAt.FULFILLED, shipped(line(1, "A", 3), 3));
        follow(BookAt.FULFILLED, shipped(line(1, "A", 3, CANCELLED), 0));

        assertToBook();
        assertThat(pending()).isZero();
    }

    @Test
    void goods_that_return_are_booked_back_at_once() {
        follow(BookAt.FULFILLED, shipped(line(1, "A", 3), 0));
        follow(BookAt.FULFILLED, shipped(line(1, "A", 3, back("refund:55", 3, true)), 0));

        assertToBook("SH_7_1_D:3", "SH_7_1_R55:-3");
    }

    @Test
    void without_word_of_what_was_shipped_a_line_stays_pending() {
        follow(BookAt.FULFILLED, state(3));

        assertToBook();
        assertThat(pending()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_without_restock_moves_nothing(BookAt bookAt) {
        follow(bookAt, shipped(line(1, "A", 3), 0));
        follow(bookAt, shipped(line(1, "A", 3, KEPT), 0));

        assertToBook("SH_7_1_D:3");
    }

    @ParameterizedTest
    @EnumSource
    void a_deleted_order_keeps_what_it_took(BookAt bookAt) {
        PlacedOrder last = shipped(line(1, "A", 3), 0);
        follow(bookAt, last);
        follow(bookAt, last.asDeleted(next()));

        assertToBook("SH_7_1_D:3");
    }

    @ParameterizedTest
    @EnumSource
    void an_order_deleted_before_its_time_is_booked_since_nothing_more_is_heard_of_it(
            BookAt bookAt) {
        PlacedOrder last = unpaid(shipped(line(1, "A", 3, EDITED), 2));
        follow(bookAt, last);
        follow(bookAt, last.asDeleted(next()));

        assertToBook("SH_7_1_D:3", "SH_7_1_E:-1");
        assertWaiting();
    }

    @ParameterizedTest
    @EnumSource
    void a_test_order_moves_stock_like_any_other(BookAt bookAt) {
        follow(bookAt, test(shipped(line(1, "A", 3), 0)));

        assertToBook("SH_7_1_D:3");
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_state_alone_makes_the_same_keys(BookAt bookAt) {
        follow(bookAt, shipped(line(1, "A", 3, RESTOCKED), 0));

        assertToBook("SH_7_1_D:3", "SH_7_1_R55:-2");
    }

    private PlacedOrder state(int quantity, GivenBack... back) {
        return order(7, PLACED, next(), line(1, "A", quantity, back));
    }

    private PlacedOrder shipped(OrderLine line, int toShip) {
        return order(7, PLACED, next(), toShip(line, toShip));
    }

    private PlacedOrder shipped(OrderLine line, int toShip, OrderLine other, int otherToShip) {
        return order(7, PLACED, next(), toShip(line, toShip), toShip(other, otherToShip));
    }

    private Instant next() {
        version = version.plusSeconds(60);
        return version;
    }

    private static PlacedOrder cancelled(PlacedOrder o) {
        return new PlacedOrder(
                o.id(),
                o.name(),
                o.createdAt(),
                o.updatedAt(),
                o.updatedAt(),
                o.deleted(),
                o.test(),
                o.payment(),
                o.currency(),
                o.lines(),
                o.buyer());
    }

    private static GivenBack back(String cause, int units, boolean restocked) {
        return new GivenBack(cause, units, restocked, PLACED.plusSeconds(600));
    }

    private void follow(BookAt bookAt, PlacedOrder order) {
        Announcements nobody =
                new Announcements() {
                    @Override
                    public void toBook(Sku sku) {}

                    @Override
                    public void booked(Sku sku) {}
                };
        new Movements(table, () -> bookAt, nobody, _ -> false, Clock.fixed(PLACED, ZoneOffset.UTC))
                .follow(order, table.rows.isEmpty() ? null : PLACED);
    }

    private int pending() {
        return table.rows.stream()
                .filter(m -> m.state != MovementState.APPLIED)
                .mapToInt(m -> m.units)
                .sum();
    }

    private void assertToBook(String... expected) {
        assertThat(inState(MovementState.PENDING)).containsExactlyInAnyOrder(expected);
    }

    private void assertWaiting(String... expected) {
        assertThat(inState(MovementState.WAITING)).containsExactlyInAnyOrder(expected);
    }

    private List<String> inState(MovementState state) {
        return table.rows.stream()
                .filter(m -> m.state == state)
                .map(m -> m.key + ":" + m.units)
                .toList();
    }
}
