package io.passerelle.supplier.cli;

import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.upload.Pauses;
import picocli.CommandLine.Command;

@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Sends to a supplier again, at once; also where its circuit is open.")
class ResumeCommand extends SwitchCommand {
    private final Pauses pauses;

    ResumeCommand(Pauses pauses) {
        this.pauses = pauses;
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
