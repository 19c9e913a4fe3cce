package io.passerelle.supplier.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Answer;
import io.passerelle.supplier.order.Cancellations;
import io.passerelle.supplier.order.PurchaseOrderState;
import io.passerelle.supplier.order.PurchaseOrderView;
import io.passerelle.supplier.order.PurchaseOrders;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "cancellation",
        mixinStandardHelpOptions = true,
        description = {
            "Notes what a supplier said to the cancellation of a purchase order it was sent, or lists",
            "those that a supplier has yet to be told of, or has yet to answer."
        },
        footer = {
            "",
            "Example: ${COMMAND-FULL-NAME} 1043-AGRIEST --answer confirmed --by \"Ada Lovelace\""
        })
class CancellationCommand implements Callable<Integer> {
    private static final List<PurchaseOrderState> OPEN =
            List.of(
                    PurchaseOrderState.CHANGED_AFTER_SENDING,
                    PurchaseOrderState.CANCEL_DUE,
                    PurchaseOrderState.CANCEL_SENDING,
                    PurchaseOrderState.CANCEL_REQUESTED);
    private final Cancellations cancellations;
    private final PurchaseOrders purchaseOrders;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "NUMBER", arity = "0..1", description = "None lists them.")
    String number = "";

    @Option(names = "--answer", paramLabel = "ANSWER", description = "confirmed or too-late.")
    String answer = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who notes it.")
    String by = "";

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    CancellationCommand(
            Cancellations cancellations, PurchaseOrders purchaseOrders, ObjectMapper json) {
        this.json = json;
        this.cancellations = cancellations;
        this.purchaseOrders = purchaseOrders;
    }

    @Override
    public Integer call() {
        if (number.isEmpty()) {
            list(OPEN.stream().flatMap(state -> purchaseOrders.in(state).stream()).toList());
            return 0;
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            switch (cancellations.note(number, Cancellations.Answer.parse(answer), by)) {
                case NOTED -> {
                    say().say(
                                    number + " is noted as " + answer + ".",
                                    Map.of("number", number, "answer", answer));
                    return 0;
                }
                case NOT_ASKED -> err.println(number + " was not sent, or is wanted.");
                case UNKNOWN -> err.println("There is no purchase order " + number + ".");
            }
            return 1;
        } catch (IllegalArgumentException e) {
            err.println("--" + e.getMessage());
            return 2;
        }
    }

    private Answer say() {
        return new Answer(spec, json, asJson);
    }

    private void list(List<PurchaseOrderView> open) {
        if (asJson) {
            say().write(open);
        } else {
            open.forEach(this::print);
        }
    }

    private void print(PurchaseOrderView view) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%-28s %-16s %-22s %s%n",
                        view.number(), view.supplier(), view.state(), view.reason());
    }
}
