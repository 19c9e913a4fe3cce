package io.passerelle.supplier.matching;

import static io.passerelle.supplier.SampleOrder.line;
import static io.passerelle.supplier.SampleOrder.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.order.OrderLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductRulesTest {
    private static final SupplierKey FRUIT = new SupplierKey("fruit");
    private static final SupplierKey LATER = new SupplierKey("later");

    @Test
    void a_product_type_or_a_tag_takes_a_line() {
        SupplierRules byProduct = byProduct();
        OrderLine line = line(1, "X-1", "Somebody", 1);

        assertThat(judge(byProduct, line, new Article(" dried  FRUIT ", List.of())))
                .isEqualTo(new Verdict.Taken(line, FRUIT, "product type Dried fruit"));
        assertThat(judge(byProduct, line, new Article("", List.of("New", "DropShip"))))
                .isEqualTo(new Verdict.Taken(line, FRUIT, "tag dropship"));
        assertThat(judge(byProduct, line, Article.UNKNOWN_PRODUCT))
                .isEqualTo(new Verdict.Held(line));
    }

    @Test
    void no_later_rule_takes_a_line_whose_product_is_not_known_yet() {
        OrderLine line = line(1, "X-1", "Later", 1);
        Article other = new Article("Nuts", List.of());

        Split split = byProduct().split(order().lines(line).get(), Map.of(), Map.of());

        assertThat(split.verdicts()).containsExactly(new Verdict.Unclear(line));
        assertThat(split.unclear()).containsExactly(line);
        assertThat(judge(byProduct(), line, other))
                .isEqualTo(new Verdict.Taken(line, LATER, "vendor Later"));
    }

    @Test
    void what_the_line_itself_decides_waits_for_no_product() {
        OrderLine line = line(1, "X-1", "First", 1);

        Split split = byProduct().split(order().lines(line).get(), Map.of(), Map.of());

        assertThat(split.verdicts())
                .containsExactly(new Verdict.Taken(line, FRUIT, "vendor First"));
    }

    private static SupplierRules byProduct() {
        return new SupplierRules(
                Map.of(),
                List.of(
                        new SupplierRules.Rule(
                                new Shipper.Partner(FRUIT),
                                new MatchRule(
                                        List.of("First"),
                                        List.of(),
                                        List.of(),
                                        List.of("Dried fruit"),
                                        List.of("dropship"))),
                        new SupplierRules.Rule(
                                new Shipper.Partner(LATER),
                                new MatchRule(List.of("Later"), List.of(), List.of()))));
    }

    private static Verdict judge(SupplierRules rules, OrderLine line, Article article) {
        return rules.split(
                        order().lines(line).get(), Map.of(), Map.of(), Map.of(line.id(), article))
                .verdicts()
                .getFirst();
    }
}
