package io.passerelle.common.cli;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the service until it is stopped (what happens without a command).",
        footer = {"", "Examples: ${COMMAND-FULL-NAME}", "          ${COMMAND-FULL-NAME} --help"})
public class ServeCommand implements Runnable {

    @Override
    public void run() {
        Quarkus.waitForExit();
    }
}
