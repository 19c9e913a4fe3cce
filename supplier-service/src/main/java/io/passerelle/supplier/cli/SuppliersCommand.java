package io.passerelle.supplier.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.supplier.operator.SupplierStates;
import io.passerelle.supplier.operator.SupplierStates.SupplierState;
import io.passerelle.supplier.order.PurchaseOrders;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "suppliers",
        mixinStandardHelpOptions = true,
        description = "Shows the declared suppliers and how their purchase orders stand.",
        footer = {"", "Examples: ${COMMAND-FULL-NAME}", "          ${COMMAND-FULL-NAME} --json"})
class SuppliersCommand implements Callable<Integer> {
    private final SupplierStates states;
    private final PurchaseOrders purchaseOrders;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    SuppliersCommand(SupplierStates states, PurchaseOrders purchaseOrders, ObjectMapper json) {
        this.states = states;
        this.purchaseOrders = purchaseOrders;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<SupplierState> all = states.all();
        long held = purchaseOrders.heldNumber();
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            var shown = Map.of("suppliers", all, "heldLines", held);
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(shown));
            return 0;
        }
        if (all.isEmpty()) {
            out.println(
                    "No supplier is declared (passerelle.suppliers in config/application.yaml).");
        }
        all.forEach(state -> print(out, state));
        out.printf("Held lines that no supplier takes: %d%n", held);
        return 0;
    }

    private static void print(PrintWriter out, SupplierState state) {
        out.printf(
                "%-16s %-24s %-28s tls %-9s sent when %-8s %s%n",
                state.key(),
                state.name(),
                state.server(),
                state.tls(),
                state.sendWhen(),
                counts(state));
        if (!state.circuitDetail().isEmpty()) {
            out.printf("%-16s %s %s%n", "", state.circuit(), state.circuitDetail());
        }
        if (!state.parked().isEmpty()) {
            out.printf("%-16s parked: %s%n", "", state.parked());
        }
    }

    private static String counts(SupplierState state) {
        return state.purchaseOrders().isEmpty()
                ? "no purchase orders"
                : state.purchaseOrders().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }
}
