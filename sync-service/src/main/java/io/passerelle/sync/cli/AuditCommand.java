package io.passerelle.sync.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.filemaker.FileMakerFailure;
import io.passerelle.sync.audit.Audit;
import io.passerelle.sync.audit.AuditReport;
import io.passerelle.sync.audit.Audits;
import io.passerelle.sync.audit.Difference;
import io.passerelle.sync.lease.Busy;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Holds our movements against FileMaker's movements and stock, and lists what does not agree. Corrects nothing. Ends with 1 if a person has to look.",
        footer = {
            "",
            "Examples: ${COMMAND-FULL-NAME}",
            "          ${COMMAND-FULL-NAME} --last",
            "          ${COMMAND-FULL-NAME} --all"
        })
class AuditCommand implements Callable<Integer> {
    private final Audit audit;
    private final Audits audits;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(names = "--last", description = "Shows the newest audit instead; asks nobody.")
    boolean last;

    @Option(
            names = "--all",
            description = "Looks up every movement there is, not only those of the last days.")
    boolean all;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    AuditCommand(Audit audit, Audits audits, ObjectMapper json) {
        this.audit = audit;
        this.audits = audits;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Optional<AuditReport> report;
        try {
            report = last ? audits.last() : run();
        } catch (Busy e) {
            spec.commandLine().getErr().println(e.getMessage() + "; try again when it has ended.");
            return 4;
        }
        if (report.isEmpty()) {
            if (last) {
                spec.commandLine().getErr().println("There was no audit yet.");
            }
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(report.get()));
        } else {
            print(report.get(), out);
        }
        return report.get().troubles() > 0 ? 1 : 0;
    }

    private Optional<AuditReport> run() {
        try {
            return Optional.of(audit.run(all ? Audit.Scope.ALL : Audit.Scope.RECENT));
        } catch (FileMakerFailure e) {
            spec.commandLine().getErr().println("No audit: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static void print(AuditReport report, PrintWriter out) {
        for (Difference d : report.differences()) {
            out.printf(
                    "%-14s %-24s %-44s %s%n",
                    d.kind(),
                    d.sku() == null ? "" : d.sku(),
                    d.key() == null ? "" : d.key(),
                    d.detail());
        }
        int more = report.found() - report.differences().size();
        if (more > 0) {
            out.println("… and " + more + " more.");
        }
        out.printf(
                "Audit %d of %s: %d movements and %d stocks compared, %d differences, %d need a person.%n",
                report.id(),
                report.startedAt().truncatedTo(ChronoUnit.SECONDS),
                report.movements(),
                report.stocks(),
                report.found(),
                report.troubles());
    }
}
