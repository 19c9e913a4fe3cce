package io.passerelle.common.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.work.Cancelling;
import io.passerelle.common.work.Decider;
import io.passerelle.common.work.Parked;
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
        name = "cancel",
        mixinStandardHelpOptions = true,
        description = {
            "Ends parked work for good, by a person's name. Who, when and why is kept and shown by",
            "'parked --cancelled'. Exit code 3 if some may not be ended."
        },
        footer = {
            "",
            "Example: ${COMMAND-FULL-NAME} event 4711 --by \"Ada Lovelace\" --why \"a test of ours\""
        })
public class CancelCommand implements Callable<Integer> {
    private final ParkedUnits parked;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Mixin Unit unit;

    @Mixin Deciding deciding;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    CancelCommand(ParkedUnits parked, ObjectMapper json) {
        this.parked = parked;
        this.json = json;
    }

    /// @param outcome `ended`, `would be ended`, or why not
    record Shown(String kind, String key, String outcome) {}

    @Override
    public Integer call() throws JsonProcessingException {
        Decider decider = deciding.decider();
        List<Shown> shown =
                parked.find(unit.filter()).stream().map(p -> cancel(p, decider)).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            var answer = Map.of("dryRun", unit.dryRun, "units", shown);
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else if (shown.isEmpty()) {
            spec.commandLine().getErr().println("Nothing parked fits; 'parked' lists what is.");
        } else {
            shown.forEach(s -> out.printf("%-20s %-24s %s%n", s.kind(), s.key(), s.outcome()));
        }
        return code(shown);
    }

    private Shown cancel(Parked p, Decider decider) {
        if (!unit.isNamed() && parked.isEndedAlone(p.kind())) {
            return new Shown(p.kind(), p.key(), "not ended: only by KIND and KEY, one at a time");
        }
        if (unit.dryRun) {
            return new Shown(p.kind(), p.key(), "would be ended");
        }
        String outcome =
                switch (parked.cancel(p.kind(), p.key(), decider)) {
                    case Cancelling.Ended _ -> "ended";
                    case Cancelling.Refused(String reason) -> "not ended: " + reason;
                    case Cancelling.NotParked() -> "not ended: not parked any more";
                };
        return new Shown(p.kind(), p.key(), outcome);
    }

    private static int code(List<Shown> shown) {
        long refused = shown.stream().filter(s -> s.outcome().startsWith("not ended")).count();
        return refused == shown.size() ? 1 : refused > 0 ? 3 : 0;
    }
}
