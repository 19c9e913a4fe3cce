package io.passerelle.sync.cli;

import io.passerelle.sync.run.SkuDecision;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Decisions as a table: the SKU, Shopify's number and what it becomes, and why.
final class DecisionTable {
    private static final int WIDEST_SKU = 40;

    private DecisionTable() {}

    static void print(List<SkuDecision> decisions, PrintWriter out) {
        if (decisions.isEmpty()) {
            return;
        }
        int sku =
                Math.min(
                        WIDEST_SKU,
                        decisions.stream().mapToInt(d -> d.spot().length()).max().orElse(0));
        String row = "%-" + Math.max(sku, 3) + "s  %7s  %7s  %-11s  %s%n";
        out.printf(row, "SKU", "Shopify", "becomes", "", "why");
        for (SkuDecision d : decisions) {
            out.printf(row, d.spot(), number(d.from()), number(d.to()), outcome(d), d.why());
        }
    }

    private static String number(@Nullable Integer units) {
        return units == null ? "" : units.toString();
    }

    private static String outcome(SkuDecision decision) {
        return decision.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
