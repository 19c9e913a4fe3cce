package io.passerelle.sync.cli;

import io.passerelle.common.cli.ProgressLine;
import io.passerelle.sync.lease.Busy;
import io.passerelle.sync.run.Confirmations;
import io.passerelle.sync.run.FirstSync;
import io.passerelle.sync.run.Mode;
import io.passerelle.sync.run.Outcome;
import io.passerelle.sync.run.RunReport;
import io.passerelle.sync.run.SyncRun;
import io.passerelle.sync.run.Undo;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description =
                "Compares the whole stock now and writes the differences to Shopify. A run that would"
                        + " change suspiciously much stops before it writes and asks to be"
                        + " confirmed.",
        footer = {
            "",
            "Examples: ${COMMAND-FULL-NAME} --dry-run",
            "          ${COMMAND-FULL-NAME} --confirm 42",
            "          ${COMMAND-FULL-NAME} --undo 42"
        })
class SyncCommand implements Callable<Integer> {
    private final SyncRun run;
    private final FirstSync firstSync;
    private final Confirmations confirmations;
    private final Undo undoing;
    private final ReportPrinter printer;
    private final Clock clock;

    @Spec CommandSpec spec;

    @ArgGroup Kind kind = new Kind();

    /// One of them at most.
    static class Kind {
        @Option(names = "--dry-run", description = "Shows what would change, and changes nothing.")
        boolean dryRun;

        @Option(
                names = "--force",
                description =
                        "Also raises what was never compared before, without waiting for the proof"
                                + " that no order is on its way. Only while nobody can order.")
        boolean force;

        @Option(
                names = "--confirm",
                paramLabel = "RUN",
                description = "What this stopped run had planned is right; do it.")
        @Nullable Long confirm;

        Mode mode() {
            return dryRun ? Mode.DRY_RUN : force ? Mode.FORCE : Mode.WRITE;
        }
    }

    @Option(
            names = "--undo",
            paramLabel = "RUN",
            description =
                    "Sets back what this run wrote, where nothing has moved since. Correct FileMaker"
                            + " first: the next run goes by it.")
    @Nullable Long undo;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    SyncCommand(
            SyncRun run,
            FirstSync firstSync,
            Confirmations confirmations,
            Undo undoing,
            ReportPrinter printer,
            Clock clock) {
        this.run = run;
        this.confirmations = confirmations;
        this.firstSync = firstSync;
        this.undoing = undoing;
        this.printer = printer;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (undo != null && (kind.dryRun || kind.force || kind.confirm != null)) {
            throw new ParameterException(spec.commandLine(), "--undo goes alone");
        }
        try (ProgressLine progress = ProgressLine.to(err, clock)) {
            return undo == null ? sync(progress, err) : undo(undo, progress, err);
        } catch (Busy e) {
            err.println(e.getMessage() + "; try again when it has ended.");
            return 4;
        }
    }

    private int undo(long id, ProgressLine progress, PrintWriter err) {
        Optional<RunReport> report = undoing.of(id, progress::at);
        progress.close();
        if (report.isEmpty()) {
            err.println("There is no run " + id + " (kept for 30 days).");
            return 1;
        }
        int code = printer.printTable(report.get(), asJson, spec.commandLine().getOut());
        return report.get().count(Outcome.SKIPPED) > 0 ? 3 : code;
    }

    private int sync(ProgressLine progress, PrintWriter err) {
        Long confirmed = kind.confirm;
        if (confirmed != null) {
            Optional<String> objection = confirmations.confirm(confirmed);
            if (objection.isPresent()) {
                err.println("Nothing is confirmed: " + objection.get() + ".");
                return 1;
            }
        }
        Mode mode = kind.mode();
        RunReport report = run.everything(mode, progress::at);
        if (mode == Mode.WRITE && report.stopped() == null && report.count(Outcome.WAITING) > 0) {
            report = firstSync.finish(report, progress::at);
        }
        progress.close();
        int code = printer.printTable(report, asJson, spec.commandLine().getOut());
        return report.stopped() == null ? code : stopped(report, mode, err);
    }

    private static int stopped(RunReport report, Mode mode, PrintWriter err) {
        if (mode == Mode.DRY_RUN) {
            err.println("A real run would stop before writing: " + report.stopped() + ".");
            return 0;
        }
        err.println("Stopped before writing: " + report.stopped() + ". Nothing was changed.");
        err.println("If what is listed is right: sync-service sync --confirm " + report.runId());
        return 1;
    }
}
