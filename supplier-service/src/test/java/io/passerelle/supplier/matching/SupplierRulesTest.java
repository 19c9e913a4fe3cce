package io.passerelle.supplier.matching;

import static io.passerelle.supplier.SampleOrder.givenBack;
import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.notShipped;
import static io.passerelle.supplier.SampleOrder.order;
import static io.passerelle.supplier.SampleOrder.unfulfilled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Sku;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupplierRulesTest {
    private static final SupplierKey AGRIEST = new SupplierKey("agriest");
    private static final SupplierKey FLORA = new SupplierKey("flora");
    private final SupplierRules rules =
            new SupplierRules(
                    Map.of(
                            new Sku("AG-LISTED"), new Shipper.Partner(FLORA),
                            new Sku("AG-OURS"), new Shipper.OwnWarehouse()),
                    List.of(
                            new SupplierRules.Rule(
                                    new Shipper.OwnWarehouse(),
                                    new MatchRule(List.of(), List.of("OWN-"), List.of())),
                            new SupplierRules.Rule(
                                    new Shipper.Partner(AGRIEST),
                                    new MatchRule(
                                            List.of("Agri Est"),
                                            List.of("AG-"),
                                            List.of(Pattern.compile("HO?NEY-\\d{3}")))),
                            new SupplierRules.Rule(
                                    new Shipper.Partner(FLORA),
                                    new MatchRule(List.of("Flora"), List.of("AG-9"), List.of()))));

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
    void nothing_is_shipped_of_what_is_fulfilled_unless_a_supplier_was_sent_it() {
        OrderLine line = unfulfilled(line(1, "AG-1", "Agri Est", 2), 0);

        assertThat(judge(line)).isEqualTo(new Verdict.NotShipped(line, "fulfilled already"));
        assertThat(judge(unfulfilled(line, 1))).isInstanceOf(Verdict.Taken.class);
        assertThat(
                        rules.split(order().lines(line).get(), Map.of(line.id(), AGRIEST), Map.of())
                                .suppliers())
                .containsExactly(AGRIEST);
    }

    @Test
    void a_line_stays_with_the_supplier_it_was_sent_to() {
        Split split =
                rules.split(
                        order().lines(line(1, "AG-OURS", "Agri Est", 1)).get(),
                        Map.of(new LineId(1), FLORA),
                        Map.of());

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
                                .get(),
                        Map.of(),
                        Map.of());

        assertThat(split.suppliers()).containsExactly(AGRIEST, FLORA);
        assertThat(split.linesOf(AGRIEST)).extracting(l -> l.id().value()).containsExactly(1L, 4L);
        assertThat(split.held()).extracting(l -> l.id().value()).containsExactly(3L);
    }

    @Test
    void a_rule_that_would_take_nothing_or_everything_is_refused() {
        assertThatThrownBy(() -> new MatchRule(List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MatchRule(List.of(), List.of(" "), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_pattern_fits_the_whole_sku() {
        assertThat(judge(line(1, "HONEY-250", "", 1)))
                .extracting("supplier", "why")
                .containsExactly(AGRIEST, "SKU pattern HO?NEY-\\d{3}");
        assertThat(judge(line(1, "HONEY-2500", "", 1))).isInstanceOf(Verdict.Held.class);
        assertThat(judge(line(1, "X-HONEY-250", "", 1))).isInstanceOf(Verdict.Held.class);
    }

    @Test
    void a_pattern_made_to_explode_ends_at_once() {
        var rule = new MatchRule(List.of(), List.of(), List.of(Pattern.compile("(a+)+b")));
        var explosive =
                new SupplierRules(
                        Map.of(),
                        List.of(new SupplierRules.Rule(new Shipper.Partner(AGRIEST), rule)));
        OrderLine line = line(1, "a".repeat(20_000), "", 1);

        Split split = explosive.split(order().lines(line).get(), Map.of(), Map.of());

        assertThat(split.held()).containsExactly(line);
    }

    @Test
    void a_listed_sku_goes_where_the_list_says_whatever_the_rules_say() {
        assertThat(judge(line(1, "AG-LISTED", "Agri Est", 1)))
                .extracting("supplier", "why")
                .containsExactly(FLORA, "listed by SKU");
        assertThat(judge(line(1, "AG-OURS", "Agri Est", 1)))
                .isEqualTo(new Verdict.Own(line(1, "AG-OURS", "Agri Est", 1), "listed by SKU"));
    }

    @Test
    void what_the_own_warehouse_ships_no_supplier_takes_and_nobody_holds() {
        OrderLine line = line(1, "OWN-1", "Flora", 1);

        assertThat(judge(line)).isEqualTo(new Verdict.Own(line, "SKU prefix OWN-"));
    }

    @Test
    void an_assignment_takes_only_what_nothing_declared_takes() {
        assertThat(judgeAssigned(line(1, "ZZ-1", "", 1)))
                .extracting("supplier", "why")
                .containsExactly(FLORA, "assigned by hand");
        assertThat(judgeAssigned(line(1, "AG-1", "", 1)))
                .extracting("supplier", "why")
                .containsExactly(AGRIEST, "SKU prefix AG-");
    }

    private Verdict judge(OrderLine line) {
        return judge(line, Map.of());
    }

    private Verdict judgeAssigned(OrderLine line) {
        return judge(line, Map.of(line.sku(), new Shipper.Partner(FLORA)));
    }

    private Verdict judge(OrderLine line, Map<Sku, Shipper> assigned) {
        return rules.split(order().lines(line).get(), Map.of(), assigned).verdicts().getFirst();
    }
}
