package io.passerelle.supplier.cli;

import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.upload.Pauses;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Sends to a supplier again, at once; also where its circuit is open.")
class ResumeCommand implements Callable<Integer> {
    private final Pauses pauses;

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "SUPPLIER", description = "Its key.")
    String key = "";

    ResumeCommand(Pauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public Integer call() {
        try {
            if (pauses.resume(new SupplierKey(key))) {
                spec.commandLine().getOut().println("What waits for " + key + " is tried now.");
                return 0;
            }
            spec.commandLine()
                    .getErr()
                    .println("No such supplier is declared; 'suppliers' lists those that are.");
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
        }
        return 2;
    }
}
