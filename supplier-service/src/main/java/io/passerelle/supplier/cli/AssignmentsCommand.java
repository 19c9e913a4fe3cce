package io.passerelle.supplier.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.value.Sku;
import io.passerelle.supplier.order.Assignments;
import io.passerelle.supplier.order.SkuAssignment;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "assignments",
        mixinStandardHelpOptions = true,
        description = "Shows the SKUs that were assigned by hand, or forgets one.",
        footer = {
            "",
            "Examples: ${COMMAND-FULL-NAME}",
            "          ${COMMAND-FULL-NAME} --forget CL-1"
        })
class AssignmentsCommand implements Callable<Integer> {
    private final Assignments assignments;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(
            names = "--forget",
            paramLabel = "SKU",
            description = "Orders to come are divided without it.")
    String forget = "";

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    AssignmentsCommand(Assignments assignments, ObjectMapper json) {
        this.assignments = assignments;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        if (!forget.isBlank() && !assignments.withdraw(Sku.of(forget))) {
            spec.commandLine().getErr().println("SKU " + forget + " is not assigned by hand.");
            return 1;
        }
        List<SkuAssignment> all = assignments.all();
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(all));
        } else if (all.isEmpty()) {
            out.println("No SKU is assigned by hand.");
        } else {
            all.forEach(a ->
                    out.printf("%-20s %-16s by %s at %s%n", a.sku(), a.supplier(), a.by(), a.at()));
        }
        return 0;
    }
}
