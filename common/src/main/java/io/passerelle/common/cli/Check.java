package io.passerelle.common.cli;

import java.io.PrintWriter;
import java.util.List;

/// One thing `test-connection` looked at.
///
/// @param detail what was seen; if it is not good, what is expected and whom to ask
public record Check(String what, boolean good, String detail) {

    public static Check good(String what, String detail) {
        return new Check(what, true, detail);
    }

    public static Check bad(String what, String detail) {
        return new Check(what, false, detail);
    }

    /// Prints a line per check; 0 if all are good, else 1.
    public static int print(List<Check> checks, PrintWriter out) {
        checks.forEach(c ->
                out.printf("%-6s %-28s %s%n", c.good() ? "ok" : "FAILED", c.what(), c.detail()));
        return checks.stream().allMatch(Check::good) ? 0 : 1;
    }
}
