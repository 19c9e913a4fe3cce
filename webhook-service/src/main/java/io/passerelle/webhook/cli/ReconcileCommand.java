package io.passerelle.webhook.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Answer;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.census.Census;
import io.passerelle.webhook.census.DayCount;
import io.passerelle.webhook.reconcile.Reconciliation;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = "Has the serving process look for orders no webhook told of, now.",
        footer = {
            "",
            "Examples: ${COMMAND-FULL-NAME} --since 2026-11-01T00:00:00Z",
            "          ${COMMAND-FULL-NAME} --check"
        })
class ReconcileCommand implements Callable<Integer> {
    private final Reconciliation reconciliation;
    private final Census census;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Look back at least this far, such as 2026-11-01T00:00:00Z.")
    @Nullable Instant since;

    @Option(
            names = "--check",
            description = {
                "Show what the last daily check found, and have another one made:",
                "it compares the orders of whole days with the shop's."
            })
    boolean check;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    ReconcileCommand(Reconciliation reconciliation, Census census, ObjectMapper json) {
        this.reconciliation = reconciliation;
        this.census = census;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        if (check) {
            show(census.latest());
            census.request();
            return 0;
        }
        Instant from = since;
        if (from == null) {
            reconciliation.request();
        } else {
            reconciliation.requestSince(from);
        }
        new Answer(spec, json, asJson)
                .say(
                        "A pass is requested; the serving process makes it.",
                        Map.of("requested", true));
        return 0;
    }

    private void show(List<DayCount> days) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(days));
            return;
        }
        out.printf("%-12s %9s %9s  %s%n", "DAY", "SHOPIFY", "HERE", "DIFFERENCE");
        days.forEach(d ->
                out.printf("%-12s %9d %9d  %s%n", d.day(), d.inShop(), d.here(), difference(d)));
        out.println("Another check is requested; the serving process makes it.");
    }

    private static String difference(DayCount day) {
        List<String> words = new ArrayList<>();
        if (!day.missing().isEmpty()) {
            words.add("was missing here: " + ids(day.missing()));
        }
        if (!day.unknown().isEmpty()) {
            words.add("not in Shopify: " + ids(day.unknown()));
        }
        return words.isEmpty() ? "none" : String.join("; ", words);
    }

    private static String ids(List<OrderId> ids) {
        return ids.stream().map(OrderId::toString).collect(Collectors.joining(", "));
    }
}
