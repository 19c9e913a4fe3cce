package io.passerelle.supplier.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.upload.Pauses;
import picocli.CommandLine.Command;

@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Sends to a supplier again, at once; also where its circuit is open.",
        footer = {"", "Example: ${COMMAND-FULL-NAME} agriest"})
class ResumeCommand extends SwitchCommand {
    private final Pauses pauses;
    private final ObjectMapper json;

    ResumeCommand(Pauses pauses, ObjectMapper json) {
        this.json = json;
        this.pauses = pauses;
    }

    @Override
    ObjectMapper json() {
        return json;
    }

    @Override
    boolean set(SupplierKey supplier) {
        return pauses.resume(supplier);
    }

    @Override
    String done(String supplier) {
        return "What waits for " + supplier + " is tried now.";
    }
}
