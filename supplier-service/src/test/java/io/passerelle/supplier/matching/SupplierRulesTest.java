package io.passerelle.supplier.matching;

import static io.passerelle.supplier.SampleOrder.givenBack;
import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.notShipped;
import static io.passerelle.supplier.SampleOrder.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.value.LineId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupplierRulesTest {
    private static final SupplierKey AGRIEST = new SupplierKey("agriest");
    private static final SupplierKey FLORA = new SupplierKey("flora");
    private final SupplierRules rules =
            new SupplierRules(
                    List.of(
                            new SupplierRules.Rule(
                                    AGRIEST, new MatchRule(List.of("Agri Est"), List.of("AG-"))),
                            new SupplierRules.Rule(
                                    FLORA, new MatchRule(List.of("Flora"), List.of("AG-9")))));

    @Test
    void a_vendor_matches_whatever_its_case_and_blanks() {
        assertThat(judge(line(1, "X-1", "  agri \u00a0 EST ", 1)))
                .isInstanceOf(Verdict.Taken.class)
                .extracting("supplier", "why")
                .containsExactly(AGRIEST, "vendor Agri Est");
    }

    @Test
    void a_sku_prefix_is_compared_exactly() {
        assertThat(judge(line(1, "AG-1", "Other", 1))).isInstanceOf(Verdict.Taken.class);
        assertThat(judge(line(1, "ag-1", "Other", 1))).isInstanceOf(Verdict.Held.class);
        assertThat(judge(line(1, null, "", 1))).isInstanceOf(Verdict.Held.class);
    }

    @Test
    void the_first_rule_that_matches_wins_even_if_a_later_one_fits_better() {
        assertThat(judge(line(1, "AG-9", "Flora", 1)))
                .extracting("supplier", "why")
                .containsExactly(AGRIEST, "SKU prefix AG-");
    }

    @Test
    void nothing_is_shipped_for_gift_cards_and_for_lines_without_units() {
        OrderLine line = line(1, "AG-1", "Agri Est", 2);

        assertThat(judge(notShipped(line))).isInstanceOf(Verdict.NotShipped.class);
        assertThat(judge(givenBack(line, 2))).isInstanceOf(Verdict.NotShipped.class);
        assertThat(judge(givenBack(line, 1))).isInstanceOf(Verdict.Taken.class);
    }

    @Test
    void a_line_stays_with_the_supplier_it_was_sent_to() {
        Split split =
                rules.split(
                        order().lines(line(1, "AG-1", "Agri Est", 1)).get(),
                        Map.of(new LineId(1), FLORA));

        assertThat(split.suppliers()).containsExactly(FLORA);
    }

    @Test
    void an_order_is_divided_among_its_suppliers_and_the_rest_is_held() {
        Split split =
                rules.split(
                        order().lines(
                                        line(1, "AG-1", "", 1),
                                        line(2, "FL-1", "flora", 1),
                                        line(3, "ZZ-1", "", 1),
                                        line(4, "AG-2", "", 1))
                                .get());

        assertThat(split.suppliers()).containsExactly(AGRIEST, FLORA);
        assertThat(split.linesOf(AGRIEST)).extracting(l -> l.id().value()).containsExactly(1L, 4L);
        assertThat(split.held()).extracting(l -> l.id().value()).containsExactly(3L);
    }

    @Test
    void a_rule_that_would_take_nothing_or_everything_is_refused() {
        assertThatThrownBy(() -> new MatchRule(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MatchRule(List.of(), List.of(" ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Verdict judge(OrderLine line) {
        return rules.split(order().lines(line).get()).verdicts().getFirst();
    }
}
