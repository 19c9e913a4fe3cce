package io.passerelle.supplier.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Answer;
import io.passerelle.common.value.LineId;
import io.passerelle.supplier.matching.Shipper;
import io.passerelle.supplier.order.Assigning;
import io.passerelle.supplier.order.Assignments;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        description = {
            "Gives a held line to a supplier, or to own-warehouse. Its SKU is remembered: all held",
            "lines of it follow, and those of later orders that nothing declared takes."
        },
        footer = {"", "Example: ${COMMAND-FULL-NAME} 5800000000046 agriest --by \"Ada Lovelace\""})
class AssignCommand implements Callable<Integer> {
    private final Assignments assignments;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "LINE", description = "As 'held' lists it.")
    String line = "";

    @Parameters(paramLabel = "SUPPLIER", description = "Its key, or own-warehouse.")
    String supplier = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides so.")
    String by = "";

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    AssignCommand(Assignments assignments, ObjectMapper json) {
        this.json = json;
        this.assignments = assignments;
    }

    @Override
    public Integer call() {
        Assigning result;
        try {
            result = assignments.assign(LineId.parse(line), Shipper.parse(supplier), by);
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
        return switch (result) {
            case Assigning.Assigned(var assignment, int lines) -> {
                new Answer(spec, json, asJson)
                        .say(
                                "SKU %s goes to %s from now on; held lines that follow: %d"
                                        .formatted(assignment.sku(), assignment.supplier(), lines),
                                Map.of("assignment", assignment, "lines", lines));
                yield 0;
            }
            case Assigning.Refused(String reason) -> failed("not assigned: " + reason);
            case Assigning.NotHeld _ ->
                    failed("line " + line + " is not held; 'held' lists those that are");
        };
    }

    private int failed(String message) {
        spec.commandLine().getErr().println(message);
        return 1;
    }
}
