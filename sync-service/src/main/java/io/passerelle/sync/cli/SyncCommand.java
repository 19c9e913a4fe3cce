package io.passerelle.sync.cli;

import io.passerelle.sync.run.FirstSync;
import io.passerelle.sync.run.Mode;
import io.passerelle.sync.run.Outcome;
import io.passerelle.sync.run.RunBusy;
import io.passerelle.sync.run.RunReport;
import io.passerelle.sync.run.SyncRun;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = "Compares the whole stock now and writes the differences to Shopify.",
        footer = {"", "Example: sync-service sync --dry-run"})
class SyncCommand implements Callable<Integer> {
    private final SyncRun run;
    private final FirstSync firstSync;
    private final ReportPrinter printer;

    @Spec CommandSpec spec;

    @Option(names = "--dry-run", description = "Shows what would change, and changes nothing.")
    boolean dryRun;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    SyncCommand(SyncRun run, FirstSync firstSync, ReportPrinter printer) {
        this.run = run;
        this.firstSync = firstSync;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            RunReport report = run.everything(dryRun ? Mode.DRY_RUN : Mode.WRITE, this::progress);
            if (!dryRun && report.count(Outcome.WAITING) > 0) {
                report = firstSync.finish(report, this::progress);
            }
            return printer.print(report, asJson, spec.commandLine().getOut());
        } catch (RunBusy e) {
            err.println(e.getMessage() + "; try again when it has ended.");
            return 4;
        }
    }

    private void progress(String step, int compared) {
        spec.commandLine()
                .getErr()
                .println(compared == 0 ? step + " …" : step + ": " + compared + " SKUs");
        spec.commandLine().getErr().flush();
    }
}
