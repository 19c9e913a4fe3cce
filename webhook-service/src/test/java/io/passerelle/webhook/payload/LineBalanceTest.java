package io.passerelle.webhook.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LineBalanceTest {
    private static final LineId LINE = new LineId(7);
    private static final Instant T1 = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant T2 = T1.plusSeconds(60);

    @Test
    void refunds_explain_what_fell_and_an_edit_the_rest() {
        assertThat(balance(5, 1, null, refund(1, T1, 2, true), refund(2, T2, 1, false)))
                .containsExactly(
                        new GivenBack("refund:1", 2, true, T1),
                        new GivenBack("refund:2", 1, false, T2),
                        new GivenBack("edit", 1, true, null));
    }

    @Test
    void one_refund_with_two_restock_types_keeps_its_causes_apart() {
        var both =
                new WireRefund(
                        1,
                        T1,
                        List.of(
                                new WireRefund.Line(LINE, 1, true),
                                new WireRefund.Line(LINE, 2, false),
                                new WireRefund.Line(LINE, 1, true)));

        assertThat(balance(4, 0, null, both))
                .containsExactly(
                        new GivenBack("refund:1", 2, true, T1),
                        new GivenBack("refund:1:kept", 2, false, T1));
    }

    @Test
    void a_cancelled_order_still_counting_units_shipped_them_or_left_them_out() {
        assertThat(balance(3, 2, T2))
                .containsExactly(
                        new GivenBack("edit", 1, true, null),
                        new GivenBack("cancel", 2, false, T2));
    }

    @Test
    void a_body_that_does_not_say_what_is_left_counts_as_unchanged() {
        assertThat(balance(3, null, null, refund(1, T1, 1, true)))
                .containsExactly(new GivenBack("refund:1", 1, true, T1));
        assertThat(balance(3, null, T2)).containsExactly(new GivenBack("cancel", 3, false, T2));
    }

    @Test
    void refunds_beyond_the_quantity_are_left_out_the_oldest_count() {
        assertThat(balance(2, 0, null, refund(9, T2, 2, true), refund(3, T1, 1, false)))
                .containsExactly(
                        new GivenBack("refund:3", 1, false, T1),
                        new GivenBack("refund:9", 1, true, T2));
    }

    @ParameterizedTest
    @EnumSource(Unexplained.class)
    void what_no_refund_explains_is_restocked_or_kept_as_assumed(Unexplained assumed) {
        boolean restocked = assumed == Unexplained.RESTOCKED;

        assertThat(balance(assumed, 3, 1, null))
                .containsExactly(new GivenBack("edit", 2, restocked, null));
        assertThat(balance(assumed, 3, 0, T2))
                .containsExactly(new GivenBack("cancel", 3, restocked, T2));
        assertThat(balance(assumed, 3, 2, T2))
                .containsExactly(
                        new GivenBack("edit", 1, restocked, null),
                        new GivenBack("cancel", 2, false, T2));
        assertThat(balance(assumed, 3, 0, T2, refund(1, T1, 2, true), refund(2, T1, 1, false)))
                .containsExactly(
                        new GivenBack("refund:1", 2, true, T1),
                        new GivenBack("refund:2", 1, false, T1));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void never_gives_back_more_than_was_ordered_whatever_shopify_says(int seed) {
        var random = new Random(seed);
        int quantity = random.nextInt(5);
        var refunds = new ArrayList<WireRefund>();
        for (int i = random.nextInt(4); i > 0; i--) {
            refunds.add(
                    refund(
                            i,
                            random.nextBoolean() ? T1 : null,
                            random.nextInt(4),
                            random.nextBoolean()));
        }
        Integer current = random.nextInt(4) == 0 ? null : random.nextInt(6);
        Instant cancelled = random.nextBoolean() ? T2 : null;

        List<GivenBack> back =
                balance(quantity, current, cancelled, refunds.toArray(WireRefund[]::new));

        assertThat(back.stream().mapToInt(GivenBack::units).sum()).isLessThanOrEqualTo(quantity);
        assertThat(back.stream().map(GivenBack::cause)).doesNotHaveDuplicates();
        assertThat(line(quantity, current).withGivenBack(back)).isNotNull();
    }

    private static List<GivenBack> balance(
            int quantity,
            @Nullable Integer current,
            @Nullable Instant cancelled,
            WireRefund... refunds) {
        return balance(Unexplained.RESTOCKED, quantity, current, cancelled, refunds);
    }

    private static List<GivenBack> balance(
            Unexplained unexplained,
            int quantity,
            @Nullable Integer current,
            @Nullable Instant cancelled,
            WireRefund... refunds) {
        return new LineBalance(line(quantity, current), cancelled, unexplained)
                .of(List.of(refunds));
    }

    private static WireLine line(int quantity, @Nullable Integer current) {
        Money price = new Money(100, Currency.getInstance("EUR"));
        return new WireLine(
                LINE, "A", "A", "", quantity, current, true, price, List.of(), List.of(), null);
    }

    private static WireRefund refund(long id, @Nullable Instant at, int units, boolean restocked) {
        return new WireRefund(id, at, List.of(new WireRefund.Line(LINE, units, restocked)));
    }
}
