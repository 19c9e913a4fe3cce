package io.passerelle.webhook.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.event.EventSummary;
import io.passerelle.webhook.event.Events;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Lists the newest events and what became of them, without their bodies.",
        footer = {
            "",
            "Examples: ${COMMAND-FULL-NAME} --limit 50",
            "          ${COMMAND-FULL-NAME} --order 5800000000048"
        })
class EventsCommand implements Callable<Integer> {
    private final Events events;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(names = "--order", paramLabel = "ID", description = "Only those of this order.")
    @Nullable String order;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default 20).")
    int limit = 20;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    EventsCommand(Events events, ObjectMapper json) {
        this.events = events;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        OrderId wanted = order == null ? null : OrderId.parse(order);
        List<EventSummary> latest = events.latest(wanted, limit);
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(latest));
        } else if (latest.isEmpty()) {
            out.println("No events.");
        } else {
            latest.forEach(e ->
                    out.printf(
                            "%-8d %-24s %-26s order %-20s %s%n",
                            e.id(),
                            e.receivedAt(),
                            e.topic(),
                            e.orderId() == null ? "-" : e.orderId(),
                            e.result() == null ? "waiting" : e.result()));
        }
        return 0;
    }
}
