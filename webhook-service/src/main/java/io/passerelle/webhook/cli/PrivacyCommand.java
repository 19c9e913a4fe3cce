package io.passerelle.webhook.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Answer;
import io.passerelle.webhook.privacy.Export;
import io.passerelle.webhook.privacy.Exports;
import io.passerelle.webhook.privacy.Redaction;
import io.passerelle.webhook.privacy.Redactions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "privacy",
        mixinStandardHelpOptions = true,
        description = "Lists who waits for their data and that people were forgotten; never who.",
        footer = {
            "",
            "Examples: ${COMMAND-FULL-NAME}",
            "          ${COMMAND-FULL-NAME} --passed-on 3"
        })
class PrivacyCommand implements Callable<Integer> {
    private static final int MOST = 50;
    private final Exports exports;
    private final Redactions redactions;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(
            names = "--passed-on",
            paramLabel = "ID",
            description = "The file of this request was passed on; it waits no longer.")
    @Nullable Long passedOn;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    PrivacyCommand(Exports exports, Redactions redactions, ObjectMapper json) {
        this.exports = exports;
        this.redactions = redactions;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        return passedOn == null ? list() : passOn(passedOn);
    }

    private int passOn(long id) {
        if (exports.passOn(id)) {
            new Answer(spec, json, asJson)
                    .say("Request " + id + " was passed on.", Map.of("passedOn", id));
            return 0;
        }
        spec.commandLine().getErr().printf("No file was made for a request %d.%n", id);
        return 1;
    }

    private int list() throws JsonProcessingException {
        List<Export> files = exports.latest(MOST);
        List<Redaction> done = redactions.latest(MOST);
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            Map<String, List<?>> all = Map.of("exports", files, "redactions", done);
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(all));
            return 0;
        }
        if (files.isEmpty() && done.isEmpty()) {
            out.println("Nobody asked.");
        }
        files.forEach(f ->
                out.printf(
                        "request   %-8d made %s, %s: %s%n", f.id(), f.madeAt(), how(f), f.file()));
        done.forEach(r ->
                out.printf(
                        "forgotten %-8d %s: %d orders, %d events, %d purchase orders%n",
                        r.id(),
                        r.completedAt() == null ? "under way" : r.completedAt(),
                        r.orders(),
                        r.events(),
                        r.purchaseOrders()));
        return 0;
    }

    private static String how(Export export) {
        if (export.removedAt() != null) {
            return "removed";
        }
        return export.passedOnAt() == null ? "waits to be passed on" : "passed on";
    }
}
