package io.passerelle.sync.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.sync.run.RunView;
import io.passerelle.sync.run.Runs;
import io.passerelle.sync.run.SkuDecision;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the newest runs, or one run with what it decided.",
        footer = {"", "Examples: ${COMMAND-FULL-NAME}", "          ${COMMAND-FULL-NAME} 42"})
class RunsCommand implements Callable<Integer> {
    private static final int DECISIONS = 10_000;
    private final Runs runs;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RUN", description = "Its number.")
    @Nullable Long run;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default 20).")
    int limit = 20;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    RunsCommand(Runs runs, ObjectMapper json) {
        this.runs = runs;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        return run == null ? list() : one(run);
    }

    private int list() throws JsonProcessingException {
        List<RunView> latest = runs.latest(limit);
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(latest));
        } else if (latest.isEmpty()) {
            out.println("No runs yet.");
        } else {
            latest.forEach(r -> print(r, out));
        }
        return 0;
    }

    private int one(long id) throws JsonProcessingException {
        Optional<RunView> found = runs.view(id);
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("There is no run " + id + " (kept for 30 days).");
            return 1;
        }
        List<SkuDecision> decisions = runs.decisions(id, DECISIONS);
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            var shown = Map.of("run", found.get(), "decisions", decisions);
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(shown));
        } else {
            print(found.get(), out);
            DecisionTable.print(decisions, out);
        }
        return 0;
    }

    private static void print(RunView run, PrintWriter out) {
        out.printf(
                "%-8d %-20s %-8s %-12s %6d compared %5d written %5d waiting %5d skipped %5d failed"
                        + "  %s%n",
                run.id(),
                run.startedAt().truncatedTo(ChronoUnit.SECONDS),
                switch (run.mode()) {
                    case WRITE -> "";
                    case DRY_RUN -> "dry run";
                    case FORCE -> "forced";
                    case UNDO -> "undo";
                },
                run.result(),
                run.compared(),
                run.written(),
                run.waiting(),
                run.skipped(),
                run.failed(),
                run.message() == null ? "" : run.message());
    }
}
