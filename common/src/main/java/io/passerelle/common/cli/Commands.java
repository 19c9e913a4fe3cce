package io.passerelle.common.cli;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import picocli.CommandLine;

/// Runs the service's command line. An error becomes one line on stderr, and exit code 1.
public class Commands implements QuarkusApplication {
    private final Instance<Object> top;
    private final CommandLine.IFactory factory;

    Commands(@TopCommand Instance<Object> top, CommandLine.IFactory factory) {
        this.top = top;
        this.factory = factory;
    }

    @Override
    public int run(String... arguments) {
        CommandLine line = new CommandLine(top.get(), factory);
        Release.shownBy(line.getCommandSpec());
        return line.setExecutionExceptionHandler(
                        (failure, command, _) -> {
                            command.getErr()
                                    .println(
                                            command.getColorScheme()
                                                    .errorText(
                                                            String.valueOf(failure.getMessage())));
                            return 1;
                        })
                .execute(arguments);
    }
}
