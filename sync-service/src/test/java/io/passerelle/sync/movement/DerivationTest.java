package io.passerelle.sync.movement;

import static io.passerelle.sync.TestOrders.line;
import static io.passerelle.sync.TestOrders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.PlacedOrder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivationTest {
    private static final Instant PLACED = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LATER = PLACED.plusSeconds(600);
    private final Map<Derivation.Cause, Derivation.Made> made = new HashMap<>();

    @Test
    void a_new_order_takes_its_units() {
        List<Movement> movements =
                first(order(7, PLACED, PLACED, line(1, "A", 3), line(2, "B", 1)));

        assertThat(movements).extracting(Movement::key).containsExactly("SH_7_1_D", "SH_7_2_D");
        assertThat(movements).extracting(Movement::units).containsExactly(3, 1);
    }

    @Test
    void the_same_state_again_moves_nothing() {
        PlacedOrder order = order(7, PLACED, PLACED, line(1, "A", 3));
        first(order);

        assertThat(next(order)).isEmpty();
    }

    @Test
    void a_refund_with_restock_brings_its_units_back_at_the_refunds_time() {
        first(order(7, PLACED, PLACED, line(1, "A", 3)));

        List<Movement> movements =
                next(
                        order(
                                7,
                                PLACED,
                                LATER,
                                line(1, "A", 3, new GivenBack("refund:55", 2, true, LATER))));

        assertThat(movements)
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.key()).isEqualTo("SH_7_1_R55");
                    assertThat(m.units()).isEqualTo(-2);
                    assertThat(m.notBefore()).isEqualTo(LATER);
                    assertThat(m.notAfter()).isEqualTo(LATER);
                });
    }

    @Test
    void a_refund_without_restock_moves_nothing() {
        first(order(7, PLACED, PLACED, line(1, "A", 3)));

        assertThat(
                        next(
                                order(
                                        7,
                                        PLACED,
                                        LATER,
                                        line(
                                                1,
                                                "A",
                                                3,
                                                new GivenBack("refund:55", 2, false, LATER)))))
                .isEmpty();
    }

    @Test
    void a_cancellation_that_later_turns_out_not_to_have_restocked_is_taken_out_again() {
        first(order(7, PLACED, PLACED, line(1, "A", 3)));
        next(order(7, PLACED, LATER, line(1, "A", 3, new GivenBack("cancel", 3, true, LATER))));

        List<Movement> movements =
                next(
                        order(
                                7,
                                PLACED,
                                LATER.plusSeconds(1),
                                line(1, "A", 3, new GivenBack("refund:9", 3, false, LATER))));

        assertThat(movements).extracting(Movement::key).containsExactly("SH_7_1_X_2");
        assertThat(movements).extracting(Movement::units).containsExactly(3);
    }

    @Test
    void a_change_whose_time_shopify_does_not_say_lies_between_the_two_versions() {
        first(order(7, PLACED, PLACED, line(1, "A", 3)));

        List<Movement> movements =
                next(
                        order(
                                7,
                                PLACED,
                                LATER,
                                line(1, "A", 3, new GivenBack("edit", 1, true, null)),
                                line(2, "B", 4)));

        assertThat(movements)
                .extracting(Movement::key)
                .containsExactlyInAnyOrder("SH_7_1_E", "SH_7_2_D");
        assertThat(movements)
                .allSatisfy(m -> {
                    assertThat(m.notBefore()).isEqualTo(PLACED);
                    assertThat(m.notAfter()).isEqualTo(LATER);
                });
    }

    @Test
    void a_restored_database_makes_the_same_keys_from_the_newest_state_alone() {
        PlacedOrder newest =
                order(
                        7,
                        PLACED,
                        LATER,
                        line(1, "A", 3, new GivenBack("refund:55", 2, true, LATER)));

        assertThat(first(newest))
                .extracting(Movement::key)
                .containsExactly("SH_7_1_D", "SH_7_1_R55");
    }

    @Test
    void a_line_without_sku_moves_nothing() {
        assertThat(first(order(7, PLACED, PLACED, line(1, null, 3)))).isEmpty();
    }

    private List<Movement> first(PlacedOrder order) {
        return remember(Derivation.of(order, null, made));
    }

    private List<Movement> next(PlacedOrder order) {
        return remember(Derivation.of(order, PLACED, made));
    }

    private List<Movement> remember(List<Movement> movements) {
        for (Movement m : movements) {
            made.merge(
                    new Derivation.Cause(m.line(), m.cause()),
                    new Derivation.Made(m.units(), 1, m.sku()),
                    (a, b) ->
                            new Derivation.Made(
                                    a.units() + b.units(), a.count() + b.count(), a.sku()));
        }
        return movements;
    }
}
