package io.passerelle.webhook.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.runtime.BadSetting;
import io.passerelle.webhook.subscription.Look;
import io.passerelle.webhook.subscription.Repair;
import io.passerelle.webhook.subscription.Subscriptions;
import io.passerelle.webhook.subscription.Wanted;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "subscribe",
        mixinStandardHelpOptions = true,
        description = {
            "Makes, repairs and prunes the shop's webhook subscriptions to this service.",
            "Subscriptions of other addresses that are not ours stay untouched.",
            "Exit code 1 if nothing could be done, 3 if some could."
        },
        footer = {"", "Examples: ${COMMAND-FULL-NAME} --dry-run", "          ${COMMAND-FULL-NAME}"})
class SubscribeCommand implements Callable<Integer> {
    private static final int USAGE = 2;
    private static final int PARTLY = 3;
    private final Subscriptions subscriptions;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(names = "--dry-run", description = "Only show what would be done.")
    boolean dryRun;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    SubscribeCommand(Subscriptions subscriptions, ObjectMapper json) {
        this.subscriptions = subscriptions;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        try {
            return dryRun ? show(subscriptions.look()) : show(subscriptions.repair());
        } catch (BadSetting e) {
            spec.commandLine().getErr().println(e.getMessage());
            return USAGE;
        }
    }

    private int show(Look look) throws JsonProcessingException {
        print(look, look.plan().actions().stream().map(SubscriptionRow::planned).toList());
        return 0;
    }

    private int show(Repair repair) throws JsonProcessingException {
        print(repair.after(), SubscriptionRow.done(repair));
        if (repair.isComplete()) {
            return 0;
        }
        return repair.isAnyDone() ? PARTLY : 1;
    }

    private void print(Look look, List<SubscriptionRow> rows) throws JsonProcessingException {
        var out = spec.commandLine().getOut();
        String address = look.wanted().address().toString();
        if (asJson) {
            var shown = new Shown(address, rows, look.notes(), Wanted.NOT_BY_API);
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(shown));
            return;
        }
        out.printf("%-14s %-28s %s%n", dryRun ? "WOULD" : "DONE", "TOPIC", "WHY");
        rows.forEach(r -> out.printf("%-14s %-28s %s%n", r.action(), r.topic(), r.detail()));
        look.notes().forEach(note -> out.println("Note: " + note + "."));
        out.printf(
                "Shopify's API cannot subscribe %s: name %s for them as compliance_topics in"
                        + " shopify.app.toml or in the Dev Dashboard.%n",
                String.join(", ", Wanted.NOT_BY_API), address);
    }

    /// @param notByApi topics for which a person has to name the address
    @RegisterForReflection
    record Shown(
            String address,
            List<SubscriptionRow> subscriptions,
            List<String> notes,
            List<String> notByApi) {}
}
