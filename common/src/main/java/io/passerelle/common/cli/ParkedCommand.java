package io.passerelle.common.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.work.Cancelled;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.ParkedUnits;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "parked",
        mixinStandardHelpOptions = true,
        description = "Lists the work that needs a person, with its reason.",
        footer = {
            "",
            "Examples: ${COMMAND-FULL-NAME} --kind event",
            "          ${COMMAND-FULL-NAME} --reason \"no price\" --json",
            "          ${COMMAND-FULL-NAME} --cancelled"
        })
public class ParkedCommand implements Callable<Integer> {
    private static final int MOST_CANCELLED = 500;
    private final ParkedUnits parked;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Mixin Choice choice;

    @Option(
            names = "--cancelled",
            description = "Lists instead what persons have ended, newest first: who, when and why.")
    boolean ended;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    ParkedCommand(ParkedUnits parked, ObjectMapper json) {
        this.parked = parked;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        List<?> units =
                ended ? parked.cancelled(0, MOST_CANCELLED) : parked.find(choice.filter("", ""));
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(units));
        } else if (units.isEmpty()) {
            out.println(ended ? "Nothing was cancelled." : "Nothing is parked.");
        } else {
            units.forEach(unit -> print(unit, out));
        }
        return 0;
    }

    private static void print(Object unit, PrintWriter out) {
        switch (unit) {
            case Parked p -> new ParkedLines(List.of(p)).print(out);
            case Cancelled c ->
                    out.printf(
                            "%-20s %-24s cancelled %s by %s: %s (was parked: %s)%n",
                            c.kind(), c.key(), c.cancelledAt(), c.by(), c.why(), c.reason());
            default -> throw new IllegalStateException(unit.toString());
        }
    }
}
