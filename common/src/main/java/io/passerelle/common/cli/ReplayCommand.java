package io.passerelle.common.cli;

import io.passerelle.common.work.Work;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Has the serving process try a parked unit of work again.")
public class ReplayCommand implements Callable<Integer> {
    private final Work work;

    @Spec CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KIND", description = "First column of 'parked'.")
    String kind = "";

    @Parameters(index = "1", paramLabel = "KEY", description = "Second column of 'parked'.")
    String key = "";

    ReplayCommand(Work work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        if (work.replay(kind, key)) {
            spec.commandLine().getOut().printf("%s %s is tried again now.%n", kind, key);
            return 0;
        }
        spec.commandLine()
                .getErr()
                .printf("%s %s is not parked; 'parked' lists what is.%n", kind, key);
        return 1;
    }
}
