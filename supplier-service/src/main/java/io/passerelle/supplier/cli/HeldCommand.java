package io.passerelle.supplier.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.supplier.order.HeldLine;
import io.passerelle.supplier.order.PurchaseOrders;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "held",
        mixinStandardHelpOptions = true,
        description =
                "Shows the lines that no supplier takes, the oldest first; 'assign' gives one away.",
        footer = {"", "Example: ${COMMAND-FULL-NAME}"})
class HeldCommand implements Callable<Integer> {
    private final PurchaseOrders purchaseOrders;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    HeldCommand(PurchaseOrders purchaseOrders, ObjectMapper json) {
        this.purchaseOrders = purchaseOrders;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        List<HeldLine> lines = purchaseOrders.held();
        long total = purchaseOrders.heldNumber();
        if (asJson) {
            var shown = Map.of("total", total, "lines", lines);
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(shown));
            return 0;
        }
        for (HeldLine line : lines) {
            out.printf(
                    "%-20s %-12s %-20s %-20s %4d  since %s%n",
                    line.lineId(),
                    line.orderName(),
                    Objects.requireNonNullElse(line.sku(), "(no SKU)"),
                    line.vendor(),
                    line.units(),
                    line.since());
        }
        out.printf("Held lines that no supplier takes: %d%n", total);
        return 0;
    }
}
