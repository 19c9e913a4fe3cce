package io.passerelle.supplier.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Answer;
import io.passerelle.supplier.order.Approvals;
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
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Approves of purchase orders, or lists those that wait for it. Exit code 3 if some waited",
            "for none. Who does not approve cancels the order, or its lines, in Shopify."
        },
        footer = {"", "Example: ${COMMAND-FULL-NAME} 1043-AGRIEST --by \"Ada Lovelace\""})
class ApproveCommand implements Callable<Integer> {
    private final Approvals approvals;
    private final PurchaseOrders purchaseOrders;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "NUMBER", arity = "0..*", description = "None lists those that wait.")
    List<String> numbers = List.of();

    @Option(names = "--by", paramLabel = "NAME", description = "Who approves.")
    String by = "";

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    ApproveCommand(Approvals approvals, PurchaseOrders purchaseOrders, ObjectMapper json) {
        this.json = json;
        this.approvals = approvals;
        this.purchaseOrders = purchaseOrders;
    }

    @Override
    public Integer call() {
        if (numbers.isEmpty()) {
            list(purchaseOrders.in(PurchaseOrderState.TO_APPROVE));
            return 0;
        }
        try {
            long approved = numbers.stream().filter(this::approve).count();
            return approved == numbers.size() ? 0 : approved == 0 ? 1 : 3;
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println("--" + e.getMessage());
            return 2;
        }
    }

    private boolean approve(String number) {
        PrintWriter err = spec.commandLine().getErr();
        switch (approvals.approve(number, by)) {
            case APPROVED -> {
                answer().say(number + " is approved.", Map.of("approved", number));
                return true;
            }
            case NOT_WAITING -> err.println(number + " waits for no approval.");
            case UNKNOWN -> err.println("There is no purchase order " + number + ".");
        }
        return false;
    }

    private Answer answer() {
        return new Answer(spec, json, asJson);
    }

    private void list(List<PurchaseOrderView> waiting) {
        if (asJson) {
            answer().write(waiting);
        } else {
            waiting.forEach(this::print);
        }
    }

    private void print(PurchaseOrderView view) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%-28s %-16s order %s, since %s%n",
                        view.number(), view.supplier(), view.orderId(), view.changedAt());
    }
}
