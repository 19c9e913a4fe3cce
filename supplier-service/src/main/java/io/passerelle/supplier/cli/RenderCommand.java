package io.passerelle.supplier.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Answer;
import io.passerelle.common.cli.Verbatim;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.supplier.document.PurchaseOrderNumber;
import io.passerelle.supplier.matching.Split;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.order.Demands;
import io.passerelle.supplier.order.Splits;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Prints what each supplier would be sent for an order; sends nothing.",
        footer = {"", "Example: ${COMMAND-FULL-NAME} order.json --supplier agriest"})
class RenderCommand implements Callable<Integer>, Verbatim {
    private final OrderFile files;
    private final Suppliers suppliers;
    private final Splits splits;
    private final ObjectMapper json;
    private final List<Map<String, String>> rendered = new ArrayList<>();

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "ORDER.json", description = "An order as /internal/orders takes it.")
    Path file;

    @Option(names = "--supplier", paramLabel = "KEY", description = "This supplier's only.")
    String only = "";

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    RenderCommand(OrderFile files, Suppliers suppliers, Splits splits, ObjectMapper json) {
        this.json = json;
        this.files = files;
        this.suppliers = suppliers;
        this.splits = splits;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        PlacedOrder order;
        try {
            order = files.read(file);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
        Split split = splits.of(order);
        List<Supplier> receivers =
                split.suppliers().stream()
                        .filter(key -> only.isEmpty() || key.value().equals(only))
                        .flatMap(key -> suppliers.find(key).stream())
                        .toList();
        if (receivers.isEmpty()) {
            err.println("No line of this order goes to a supplier; 'match' shows why.");
            return 1;
        }
        Demands demands = new Demands(order, split);
        long failed = receivers.stream().filter(s -> !print(order, demands, s)).count();
        if (asJson) {
            new Answer(spec, json, true).write(rendered);
        }
        return failed == 0 ? 0 : failed == receivers.size() ? 1 : 3;
    }

    private boolean print(PlacedOrder order, Demands demands, Supplier supplier) {
        SupplierKey key = supplier.key();
        String number =
                PurchaseOrderNumber.candidates(order.id(), order.name(), key.value()).getFirst();
        PrintWriter err = spec.commandLine().getErr();
        String name = PurchaseOrderNumber.fileName(number);
        err.println(name + ":");
        err.flush();
        try {
            byte[] xml = supplier.format().render(demands.content(key, supplier.name(), number));
            String text = new String(xml, StandardCharsets.UTF_8);
            if (asJson) {
                rendered.add(Map.of("supplier", key.value(), "file", name, "content", text));
            } else {
                spec.commandLine().getOut().print(text);
                spec.commandLine().getOut().flush();
            }
            return true;
        } catch (IllegalArgumentException e) {
            err.println("cannot be sent: " + e.getMessage());
            return false;
        }
    }
}
