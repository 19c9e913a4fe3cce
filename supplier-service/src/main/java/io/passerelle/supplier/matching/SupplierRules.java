package io.passerelle.supplier.matching;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules of all suppliers; the first one that takes a line decides.
public record SupplierRules(List<Rule> rules) {

    /// One supplier's rule.
    public record Rule(SupplierKey supplier, MatchRule match) {}

    public SupplierRules {
        rules = List.copyOf(rules);
    }

    public Split split(PlacedOrder order) {
        return split(order, Map.of());
    }

    /// @param bound lines a supplier has been sent already; they stay there whatever the rules say
    ///   now, so that a changed configuration never has two suppliers ship the same goods
    public Split split(PlacedOrder order, Map<LineId, SupplierKey> bound) {
        return new Split(
                order.lines().stream()
                        .map(line -> judge(line, Optional.ofNullable(bound.get(line.id()))))
                        .toList());
    }

    private Verdict judge(OrderLine line, Optional<SupplierKey> bound) {
        if (!line.requiresShipping()) {
            return new Verdict.NotShipped(line, "needs no shipping");
        }
        if (line.current() == 0) {
            return new Verdict.NotShipped(line, "no units left");
        }
        if (bound.isPresent()) {
            return new Verdict.Taken(line, bound.get(), "sent there already");
        }
        return rules.stream()
                .flatMap(rule -> taken(rule, line).stream())
                .findFirst()
                .orElseGet(() -> new Verdict.Held(line));
    }

    private static Optional<Verdict> taken(Rule rule, OrderLine line) {
        return rule.match.takes(line).map(why -> new Verdict.Taken(line, rule.supplier, why));
    }
}
