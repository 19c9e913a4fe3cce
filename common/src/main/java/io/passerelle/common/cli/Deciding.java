package io.passerelle.common.cli;

import io.passerelle.common.work.Decider;
import picocli.CommandLine.Option;

/// Whose decision a command carries out.
public class Deciding {
    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides so.")
    String by = "";

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "For what reason.")
    String why = "";

    /// Throws [IllegalArgumentException] naming what is missing or too long.
    public Decider decider() {
        return new Decider(by, why);
    }
}
