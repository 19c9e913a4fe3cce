package io.passerelle.supplier.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.cli.Answer;
import io.passerelle.supplier.matching.SupplierKey;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Sets one supplier's switch.
abstract class SwitchCommand implements Callable<Integer> {
    @Spec CommandSpec spec;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    @Parameters(paramLabel = "SUPPLIER", description = "Its key.")
    String key = "";

    /// False if no such supplier is declared; may throw [IllegalArgumentException].
    abstract boolean set(SupplierKey supplier);

    abstract String done(String supplier);

    abstract ObjectMapper json();

    @Override
    public Integer call() {
        try {
            if (set(new SupplierKey(key))) {
                new Answer(spec, json(), asJson)
                        .say(done(key), Map.of("supplier", key, "done", done(key)));
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
