package io.passerelle.sync.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Answer;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.supplier.Releases;
import io.passerelle.sync.supplier.StockFileView;
import io.passerelle.sync.supplier.StockFiles;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "supplier-stock",
        mixinStandardHelpOptions = true,
        description =
                "Lists the stock files of suppliers, newest first. One that differs too much from"
                        + " the one before is held until it is confirmed. A SKU that a file named"
                        + " once is the supplier's until it is released.",
        footer = {
            "",
            "Examples: ${COMMAND-FULL-NAME}",
            "          ${COMMAND-FULL-NAME} --confirm 17",
            "          ${COMMAND-FULL-NAME} --release AC-1001"
        })
class SupplierStockCommand implements Callable<Integer> {
    private static final int MOST = 200;
    private final StockFiles files;
    private final Releases releases;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @ArgGroup(exclusive = true)
    @Nullable Action action;

    /// What is done instead of listing.
    static class Action {
        @Option(
                names = "--confirm",
                paramLabel = "FILE",
                description = "This held file is right; put it into force.")
        @Nullable Long confirm;

        @Option(
                names = "--release",
                paramLabel = "SKU",
                description =
                        "FileMaker's number counts for it again, and its new orders are booked"
                                + " there, until a supplier's file names it anew.")
        @Nullable String release;
    }

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    SupplierStockCommand(StockFiles files, Releases releases, ObjectMapper json) {
        this.files = files;
        this.releases = releases;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        if (action == null) {
            return list();
        }
        return action.release == null
                ? confirm(Objects.requireNonNull(action.confirm))
                : release(SkuArgument.parse(action.release, spec.commandLine()));
    }

    private int list() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        List<StockFileView> newest = files.newest(MOST);
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(newest));
        } else if (newest.isEmpty()) {
            out.println("No supplier has stated its stock yet.");
        } else {
            newest.forEach(file -> print(file, out));
        }
        return 0;
    }

    private int confirm(long id) {
        PrintWriter err = spec.commandLine().getErr();
        Optional<StockFiles.Verdict> verdict = files.confirm(id);
        if (verdict.isEmpty()) {
            err.println("There is no stock file " + id + ".");
            return 1;
        }
        if (verdict.get() instanceof StockFiles.Verdict.Refused(String reason)) {
            err.println("File " + id + " is not in force: " + reason + ".");
            return 1;
        }
        new Answer(spec, json, asJson).say("File " + id + " is in force.", Map.of("inForce", id));
        return 0;
    }

    private int release(Sku sku) {
        List<String> suppliers = releases.release(sku);
        if (suppliers.isEmpty()) {
            spec.commandLine().getErr().println("No supplier states the stock of " + sku + ".");
            return 1;
        }
        new Answer(spec, json, asJson)
                .say(
                        "%s is not %s's any more, until a file names it anew."
                                .formatted(sku, String.join("'s and ", suppliers)),
                        Map.of("released", sku.value(), "suppliers", suppliers));
        return 0;
    }

    private static void print(StockFileView file, PrintWriter out) {
        out.printf(
                "%-6d %-20s %-8s %6d SKUs  of %s  %s%n",
                file.id(),
                file.supplier(),
                file.state(),
                file.items(),
                file.takenAt().truncatedTo(ChronoUnit.SECONDS),
                file.reason() == null ? "" : file.reason());
    }
}
