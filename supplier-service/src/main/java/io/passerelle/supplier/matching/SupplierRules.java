package io.passerelle.supplier.matching;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who ships what, as declared. The list of single SKUs is asked first, then the rules one after
/// the other; the first that takes a line decides.
///
/// @param fulfilledToo whether goods are ordered that Shopify calls fulfilled before they were
public record SupplierRules(Map<Sku, Shipper> listed, List<Rule> rules, boolean fulfilledToo) {

    /// What one of them ships.
    public record Rule(Shipper shipper, MatchRule match) {}

    public SupplierRules {
        listed = Map.copyOf(listed);
        rules = List.copyOf(rules);
    }

    /// What is fulfilled is not ordered.
    public SupplierRules(Map<Sku, Shipper> listed, List<Rule> rules) {
        this(listed, rules, false);
    }

    /// @param bound lines a supplier has been sent already; they stay there whatever the rules say
    ///   now, so that a changed configuration never has two suppliers ship the same goods, and
    ///   though they are fulfilled, for that is what comes of sending them
    /// @param assigned what a person has decided about SKUs that nothing declared takes
    /// @param articles what is known of the lines' products; needed only if [#needArticles]
    public Split split(
            PlacedOrder order,
            Map<LineId, SupplierKey> bound,
            Map<Sku, Shipper> assigned,
            Map<LineId, Article> articles) {
        return new Split(
                order.lines().stream()
                        .map(line ->
                                judge(
                                        line,
                                        Optional.ofNullable(bound.get(line.id())),
                                        assigned,
                                        Optional.ofNullable(articles.get(line.id()))))
                        .toList());
    }

    /// Nothing is known of the products.
    public Split split(
            PlacedOrder order, Map<LineId, SupplierKey> bound, Map<Sku, Shipper> assigned) {
        return split(order, bound, assigned, Map.of());
    }

    /// Whether any rule looks at products.
    public boolean needArticles() {
        return rules.stream().anyMatch(rule -> rule.match.needsArticle());
    }

    private Verdict judge(
            OrderLine line,
            Optional<SupplierKey> bound,
            Map<Sku, Shipper> assigned,
            Optional<Article> article) {
        if (!line.requiresShipping()) {
            return new Verdict.NotShipped(line, "needs no shipping");
        }
        if (line.current() == 0) {
            return new Verdict.NotShipped(line, "no units left");
        }
        if (bound.isPresent()) {
            return new Verdict.Taken(line, bound.get(), "sent there already");
        }
        if (line.hasNothingToShip() && !fulfilledToo) {
            return new Verdict.NotShipped(line, "fulfilled already");
        }
        return bySku(listed, line, "listed by SKU")
                .or(() -> byRule(line, article))
                .or(() -> bySku(assigned, line, "assigned by hand"))
                .orElseGet(() -> new Verdict.Held(line));
    }

    private static Optional<Verdict> bySku(Map<Sku, Shipper> shippers, OrderLine line, String why) {
        return Optional.ofNullable(line.sku())
                .map(shippers::get)
                .map(shipper -> verdict(line, shipper, why));
    }

    private Optional<Verdict> byRule(OrderLine line, Optional<Article> article) {
        return rules.stream().flatMap(rule -> byRule(rule, line, article).stream()).findFirst();
    }

    /// The first match wins: as long as this rule may be the first, no later one is asked.
    private static Optional<Verdict> byRule(Rule rule, OrderLine line, Optional<Article> article) {
        Optional<Verdict> taken =
                rule.match
                        .takes(line)
                        .or(() -> article.flatMap(rule.match::takes))
                        .map(why -> verdict(line, rule.shipper, why));
        return taken.isEmpty() && rule.match.needsArticle() && article.isEmpty()
                ? Optional.of(new Verdict.Unclear(line))
                : taken;
    }

    private static Verdict verdict(OrderLine line, Shipper shipper, String why) {
        return switch (shipper) {
            case Shipper.Partner(SupplierKey key) -> new Verdict.Taken(line, key, why);
            case Shipper.OwnWarehouse _ -> new Verdict.Own(line, why);
        };
    }
}
