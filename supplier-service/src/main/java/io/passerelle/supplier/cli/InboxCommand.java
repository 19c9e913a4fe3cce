package io.passerelle.supplier.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Answer;
import io.passerelle.supplier.inbound.InboundFiles;
import io.passerelle.supplier.operator.InboxStates;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "inbox",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the files suppliers have left for us, the newest first, with what became of them.",
            "To give a parked one up: 'cancel inbound-file ID'."
        },
        footer = {
            "",
            "Examples: ${COMMAND-FULL-NAME} agriest",
            "          ${COMMAND-FULL-NAME} --retry 1f0c"
        })
class InboxCommand implements Callable<Integer> {
    private final InboundFiles files;
    private final InboxStates states;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Parameters(
            paramLabel = "SUPPLIER",
            arity = "0..1",
            description = "Its key; all suppliers if missing.")
    String supplier = "";

    @Option(
            names = "--retry",
            paramLabel = "ID",
            description = "Tries a parked file once more, after its cause is gone.")
    String retry = "";

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    InboxCommand(InboundFiles files, InboxStates states, ObjectMapper json) {
        this.files = files;
        this.states = states;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (!retry.isBlank()) {
            return retry();
        }
        List<InboxStates.InboxState> inboxes = inboxes();
        List<InboundFiles.View> all = files.newest(supplier);
        if (asJson) {
            var shown = Map.of("inboxes", inboxes, "files", all);
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(shown));
            return 0;
        }
        if (inboxes.isEmpty()) {
            out.println("No inbox is declared (passerelle.suppliers.KEY.inbox).");
        }
        inboxes.forEach(inbox ->
                out.printf(
                        "%-16s last look %s %s%n",
                        inbox.supplier(),
                        Objects.requireNonNullElse(inbox.visitedAt(), "never"),
                        inbox.trouble()));
        all.forEach(file -> print(out, file));
        return 0;
    }

    private int retry() {
        if (files.retry(retry)) {
            new Answer(spec, json, asJson)
                    .say("File " + retry + " is tried once more.", Map.of("retried", retry));
            return 0;
        }
        spec.commandLine().getErr().println("No file " + retry + " is parked.");
        return 1;
    }

    private List<InboxStates.InboxState> inboxes() {
        return states.all().stream()
                .filter(inbox -> supplier.isEmpty() || inbox.supplier().equals(supplier))
                .toList();
    }

    private static void print(PrintWriter out, InboundFiles.View file) {
        out.printf(
                "%-16s %-16s %-32s %-15s %-10s %9d bytes, seen %s%n",
                file.id(),
                file.supplier(),
                file.name(),
                file.kind(),
                file.state(),
                file.size(),
                file.seenAt());
        if (!file.reason().isEmpty()) {
            out.printf("%-16s %s%n", "", file.reason());
        }
    }
}
