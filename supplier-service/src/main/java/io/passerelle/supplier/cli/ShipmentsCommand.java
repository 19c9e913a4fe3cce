package io.passerelle.supplier.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.supplier.shipment.ShipmentState;
import io.passerelle.supplier.shipment.ShipmentView;
import io.passerelle.supplier.shipment.Shipments;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "shipments",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what suppliers told as shipped, the newest first, and what became of it in",
            "Shopify. Held ones are replayed or cancelled by 'replay' and 'cancel'."
        },
        footer = {"", "Example: ${COMMAND-FULL-NAME} --state held"})
class ShipmentsCommand implements Callable<Integer> {
    private final Shipments shipments;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only: waiting, held, fulfilled, repeated or cancelled.")
    String state = "";

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    ShipmentsCommand(Shipments shipments, ObjectMapper json) {
        this.shipments = shipments;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<ShipmentView> shown;
        try {
            shown = state.isEmpty() ? shipments.newest() : shipments.in(ShipmentState.parse(state));
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(shown));
            return 0;
        }
        for (ShipmentView shipment : shown) {
            out.printf(
                    "%-20s %-12s %-24s %-10s %3d units  %s%n",
                    shipment.id(),
                    shipment.supplier(),
                    shipment.orderNumber(),
                    shipment.state(),
                    shipment.goods().stream().mapToInt(ShipmentView.Goods::quantity).sum(),
                    shipment.reason());
        }
        if (shown.isEmpty()) {
            out.println("No shipments.");
        }
        return 0;
    }
}
