package io.passerelle.sync.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.run.Explanations;
import io.passerelle.sync.run.SkuExplanation;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Tells why the shop shows what it shows of a SKU: the terms of the last decision, what"
                        + " FileMaker has not booked yet, and the last writes. Asks nobody outside.",
        footer = {"", "Example: ${COMMAND-FULL-NAME} AG-1001"})
class ExplainCommand implements Callable<Integer> {
    private final Explanations explanations;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SKU", description = "As in Shopify.")
    String sku = "";

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    ExplainCommand(Explanations explanations, ObjectMapper json) {
        this.explanations = explanations;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Sku wanted = SkuArgument.parse(sku, spec.commandLine());
        Optional<SkuExplanation> found = explanations.of(wanted);
        if (found.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            wanted
                                    + " was never compared. Is it spelled as in Shopify? sync-sku "
                                    + wanted
                                    + " --dry-run compares it now.");
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(found.get()));
        } else {
            print(found.get(), out);
        }
        return 0;
    }

    private static void print(SkuExplanation explanation, PrintWriter out) {
        decision(explanation, out);
        explanation.elsewhere().forEach(there -> decision(there, out));
        movements(explanation, out);
        writes(explanation, out);
        explanation.elsewhere().forEach(there -> writes(there, out));
    }

    private static void decision(SkuExplanation explanation, PrintWriter out) {
        out.println(explanation.decision().sentence());
        out.printf(
                "Decided at %s in run %d.%n",
                explanation.decidedAt().truncatedTo(ChronoUnit.SECONDS), explanation.runId());
    }

    private static void movements(SkuExplanation explanation, PrintWriter out) {
        out.println(
                explanation.open().isEmpty()
                        ? "Everything known is booked in FileMaker."
                        : "Not booked in FileMaker yet:");
        explanation
                .open()
                .forEach(m -> out.printf("  %-50s %+5d  %s%n", m.key(), -m.units(), m.state()));
    }

    private static void writes(SkuExplanation explanation, PrintWriter out) {
        if (explanation.lastWrites().isEmpty()) {
            return;
        }
        out.println("Our last writes to Shopify, " + explanation.decision().spot() + ":");
        explanation
                .lastWrites()
                .forEach(w ->
                        out.printf(
                                "  %s  run %-8d %d → %d  %s%n",
                                w.sentAt().truncatedTo(ChronoUnit.SECONDS),
                                w.runId(),
                                w.from(),
                                w.to(),
                                w.state()));
    }
}
