package io.passerelle.common.cli;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/// One thing `test-connection` looked at.
///
/// @param detail what was seen; if it is not good, what is expected and whom to ask
@RegisterForReflection
public record Check(String what, boolean good, String detail) {

    public static Check good(String what, String detail) {
        return new Check(what, true, detail);
    }

    public static Check bad(String what, String detail) {
        return new Check(what, false, detail);
    }

    /// Prints a line per check; 0 if all are good, else 1.
    public static int print(List<Check> checks, Answer answer) {
        Ansi ansi = answer.spec().commandLine().getColorScheme().ansi();
        if (answer.asJson()) {
            answer.write(checks);
        } else {
            checks.forEach(
                    c -> answer.out().printf("%s %-28s %s%n", c.word(ansi), c.what(), c.detail()));
        }
        return checks.stream().allMatch(Check::good) ? 0 : 1;
    }

    private String word(Ansi ansi) {
        return ansi.string(good ? "@|green ok    |@" : "@|bold,red FAILED|@");
    }
}
