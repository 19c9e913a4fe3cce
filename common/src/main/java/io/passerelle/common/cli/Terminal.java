package io.passerelle.common.cli;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Where a command's words go.
///
/// @param isThere a person looks at it; else a file or another program reads it
/// @param width in characters; without meaning if nobody looks
/// @param colours whether they are wanted
public record Terminal(boolean isThere, int width, boolean colours) {
    private static final int USUAL = 80;
    private static final int NARROWEST = 20;

    /// Of this process.
    ///
    /// @param measured asked for the width only if `COLUMNS` does not say it
    public static Terminal here(IntSupplier measured) {
        boolean isThere =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return of(isThere, System.getenv(), measured);
    }

    static Terminal here() {
        return here(() -> USUAL);
    }

    /// See [no-color.org](https://no-color.org) for `NO_COLOR`.
    static Terminal of(boolean isThere, Map<String, String> environment, IntSupplier measured) {
        boolean able = isThere && !"dumb".equals(environment.getOrDefault("TERM", "dumb"));
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(able, able ? width(environment, measured) : USUAL, able && wanted);
    }

    private static int width(Map<String, String> environment, IntSupplier measured) {
        String columns = environment.getOrDefault("COLUMNS", "");
        int width =
                columns.matches("[1-9][0-9]{1,3}")
                        ? Integer.parseInt(columns)
                        : measured.getAsInt();
        return Math.max(width, NARROWEST);
    }
}
