package io.passerelle.common.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Has the serving process try parked work again: one unit by its name, or all that a",
            "filter finds. Each unit stays listed until it is done."
        },
        footer = {
            "",
            "Examples: ${COMMAND-FULL-NAME} handover-supplier 5800000000048",
            "          ${COMMAND-FULL-NAME} --subscriber supplier --reason \"no price\" --dry-run"
        })
public class ReplayCommand implements Callable<Integer> {
    private final ParkedUnits parked;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Mixin Unit unit;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    ReplayCommand(ParkedUnits parked, ObjectMapper json) {
        this.parked = parked;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        ParkedFilter filter = unit.filter();
        List<Parked> units = unit.dryRun ? parked.find(filter) : parked.replay(filter);
        if (asJson) {
            var answer = Map.of("dryRun", unit.dryRun, "units", units);
            spec.commandLine()
                    .getOut()
                    .println(json.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else {
            tell(units);
        }
        return units.isEmpty() ? 1 : 0;
    }

    private void tell(List<Parked> units) {
        PrintWriter out = spec.commandLine().getOut();
        if (units.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            unit.key.isEmpty()
                                    ? "Nothing parked fits; 'parked' lists what is."
                                    : unit.kind
                                            + " "
                                            + unit.key
                                            + " is not parked; 'parked' lists what is.");
            return;
        }
        new ParkedLines(units).print(out);
        out.println(
                units.size()
                        + (unit.dryRun
                                ? " would be tried again; nothing was changed."
                                : " tried again now."));
    }
}
