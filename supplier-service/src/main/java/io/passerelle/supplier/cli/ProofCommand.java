package io.passerelle.supplier.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.supplier.order.Proofs;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description = "Shows what proves that a purchase order reached its supplier.",
        footer = {"", "Example: ${COMMAND-FULL-NAME} 1043-AGRIEST"})
class ProofCommand implements Callable<Integer> {
    private final Proofs proofs;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "NUMBER", description = "Of the purchase order.")
    String number = "";

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    ProofCommand(Proofs proofs, ObjectMapper json) {
        this.proofs = proofs;
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Optional<Proofs.Proof> proof = proofs.of(number);
        if (proof.isEmpty()) {
            spec.commandLine().getErr().println("There is no purchase order " + number + ".");
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(proof.get()));
        } else {
            print(out, proof.get());
        }
        return 0;
    }

    private static void print(PrintWriter out, Proofs.Proof proof) {
        line(out, "purchase order", proof.number() + " of order " + proof.orderId());
        line(out, "supplier", proof.supplier());
        line(out, "state", proof.state());
        line(out, "file", proof.fileName());
        line(out, "sent at", proof.sentAt());
        line(out, "SHA-256", proof.sha256());
        line(out, "size read back", proof.size());
        line(out, "server's reply", proof.serverReply());
        line(out, "acknowledge by", proof.acknowledgeBy());
        line(out, "acknowledged at", proof.acknowledgedAt());
        line(out, "acknowledgement", proof.acknowledgement());
        if (!proof.acknowledgementNote().isEmpty()) {
            line(out, "in their words", proof.acknowledgementNote());
        }
        for (Proofs.Attempt attempt : proof.attempts()) {
            line(out, "attempt", attempt.startedAt() + " " + attempt.outcome());
        }
    }

    private static void line(PrintWriter out, String what, @Nullable Object value) {
        out.printf("%-16s %s%n", what, Objects.requireNonNullElse(value, "-"));
    }
}
