package io.passerelle.sync.cli;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.run.Mode;
import io.passerelle.sync.run.RunReport;
import io.passerelle.sync.run.SyncRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sync-sku",
        mixinStandardHelpOptions = true,
        description = "Compares one SKU now and writes the difference to Shopify.",
        footer = {"", "Example: ${COMMAND-FULL-NAME} AG-1001 --dry-run"})
class SyncSkuCommand implements Callable<Integer> {
    private final SyncRun run;
    private final ReportPrinter printer;

    @Spec CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SKU", description = "As in Shopify.")
    String sku = "";

    @Option(names = "--dry-run", description = "Shows what would change, and changes nothing.")
    boolean dryRun;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    SyncSkuCommand(SyncRun run, ReportPrinter printer) {
        this.run = run;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Sku wanted = SkuArgument.parse(sku, spec.commandLine());
        RunReport report = run.one(wanted, dryRun ? Mode.DRY_RUN : Mode.WRITE);
        int code = printer.printSentences(report, asJson, spec.commandLine().getOut());
        if (!asJson && report.notable().isEmpty()) {
            spec.commandLine().getOut().println(wanted + " already shows what may be shown.");
        }
        return code;
    }
}
