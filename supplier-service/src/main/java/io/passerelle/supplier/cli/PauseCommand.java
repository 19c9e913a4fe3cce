package io.passerelle.supplier.cli;

import io.passerelle.common.work.Decider;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.upload.Pauses;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        description = "Stops the sending to a supplier; orders are taken in and wait.")
class PauseCommand implements Callable<Integer> {
    private final Pauses pauses;

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "SUPPLIER", description = "Its key.")
    String key = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides so.")
    String by = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "For what reason.")
    String why = "";

    PauseCommand(Pauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public Integer call() {
        try {
            if (pauses.pause(new SupplierKey(key), new Decider(by, why))) {
                spec.commandLine()
                        .getOut()
                        .println("Nothing more is sent to " + key + " until it is resumed.");
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
