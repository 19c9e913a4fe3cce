package io.passerelle.sync.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.sync.run.Outcome;
import io.passerelle.sync.run.RunReport;
import jakarta.inject.Singleton;
import java.io.PrintWriter;

/// A run's report on a command line.
@Singleton
class ReportPrinter {
    private final ObjectMapper json;

    ReportPrinter(ObjectMapper json) {
        this.json = json;
    }

    /// Prints every decision as a row, and returns the exit code: 0, or 3 if something failed or
    /// still waits.
    int printTable(RunReport report, boolean asJson, PrintWriter out) {
        return print(report, asJson, out, () -> DecisionTable.print(report.notable(), out));
    }

    /// The same, with a sentence for each decision.
    int printSentences(RunReport report, boolean asJson, PrintWriter out) {
        return print(
                report,
                asJson,
                out,
                () -> report.notable().forEach(d -> out.println(d.sentence())));
    }

    private int print(RunReport report, boolean asJson, PrintWriter out, Runnable decisions) {
        if (asJson) {
            out.println(asText(report));
        } else {
            decisions.run();
            out.println("Run " + report.runId() + ": " + report.summary() + ".");
        }
        return report.count(Outcome.FAILED) + report.count(Outcome.WAITING) > 0 ? 3 : 0;
    }

    private String asText(RunReport report) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
