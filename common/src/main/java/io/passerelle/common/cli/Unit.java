package io.passerelle.common.cli;

import io.passerelle.common.work.ParkedFilter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The parked units that a command is to act on: one by its name, those of a [Choice], or all if
/// that is said.
class Unit {
    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Mixin Choice choice;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KIND",
            description = "First column of 'parked'.")
    String kind = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "KEY",
            description = "Second column of 'parked'.")
    String key = "";

    @Option(names = "--all", description = "Everything that is parked.")
    boolean all;

    @Option(names = "--dry-run", description = "Shows what is meant, and changes nothing.")
    boolean dryRun;

    /// Named itself, not chosen by what it has in common with others.
    boolean isNamed() {
        return !key.isEmpty();
    }

    /// Refuses a wish that names nothing: it would mean everything.
    ParkedFilter filter() {
        ParkedFilter filter = choice.filter(kind, key);
        boolean named = !kind.isEmpty() && !key.isEmpty();
        if (!kind.isEmpty() && !named) {
            throw usage("a KIND without a KEY; name both, or give --kind " + kind);
        }
        if (filter.isAll() != all) {
            throw usage(
                    all
                            ? "--all and a choice; give one of them"
                            : "nothing is chosen; name KIND and KEY, give a filter, or --all");
        }
        return filter;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
