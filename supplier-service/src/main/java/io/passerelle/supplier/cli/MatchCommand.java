package io.passerelle.supplier.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.supplier.matching.Shipper;
import io.passerelle.supplier.matching.Split;
import io.passerelle.supplier.matching.Verdict;
import io.passerelle.supplier.order.Splits;
import io.passerelle.supplier.shopify.ShopArticles;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description =
                "Shows which rule takes each line of an order. Exit code 3 if a line is held or waits.",
        footer = {"", "Example: ${COMMAND-FULL-NAME} order.json"})
class MatchCommand implements Callable<Integer> {
    private final OrderFile files;
    private final Splits splits;
    private final ShopArticles shop;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "ORDER.json", description = "An order as /internal/orders takes it.")
    Path file;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    MatchCommand(OrderFile files, Splits splits, ShopArticles shop, ObjectMapper json) {
        this.files = files;
        this.splits = splits;
        this.shop = shop;
        this.json = json;
    }

    /// @param supplier its key, `own-warehouse`, or `""` if none
    @RegisterForReflection
    record Shown(String line, String sku, String vendor, int units, String supplier, String why) {}

    @Override
    public Integer call() throws JsonProcessingException {
        List<Verdict> verdicts;
        try {
            verdicts = split(files.read(file)).verdicts();
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Shown> shown = verdicts.stream().map(MatchCommand::show).toList();
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(shown));
        } else {
            shown.forEach(s ->
                    out.printf(
                            "%-20s %-16s %-20s %4d  %-16s %s%n",
                            s.line(), s.sku(), s.vendor(), s.units(), s.supplier(), s.why()));
        }
        boolean open =
                verdicts.stream()
                        .anyMatch(v -> v instanceof Verdict.Held || v instanceof Verdict.Unclear);
        return open ? 3 : 0;
    }

    /// Asks Shopify only for products that decide and are not known.
    private Split split(PlacedOrder order) {
        Split known = splits.of(order);
        if (known.unclear().isEmpty()) {
            return known;
        }
        try {
            return splits.of(order, shop.of(order.lines().stream().map(OrderLine::id).toList()));
        } catch (ShopifyUnavailable | ShopifyRefused | BadSetting e) {
            spec.commandLine().getErr().println(e.getMessage());
            return known;
        }
    }

    private static Shown show(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Taken(OrderLine line, var supplier, String why) ->
                    shown(line, supplier.value(), why);
            case Verdict.Own(OrderLine line, String why) -> shown(line, Shipper.OWN, why);
            case Verdict.Held(OrderLine line) -> shown(line, "", "held: no rule takes it");
            case Verdict.Unclear(OrderLine line) ->
                    shown(line, "", "waits: its product is not known yet");
            case Verdict.NotShipped(OrderLine line, String why) -> shown(line, "", why);
        };
    }

    private static Shown shown(OrderLine line, String supplier, String why) {
        String sku = line.sku() == null ? "" : line.sku().value();
        return new Shown(line.id().toString(), sku, line.vendor(), line.current(), supplier, why);
    }
}
