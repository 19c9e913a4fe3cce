package io.passerelle.sandbox.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A page of `docs/reference` that is written from the code. With `-Dreference.update=true` a test
/// rewrites it, and fails all the same: the change is to be looked at.
public record Page(Path path) {
    private static final String SWITCH = "reference.update";
    private static final String HEAD =
            "<!-- Written from the code by a test; see docs/contributing.md. -->\n\n";

    /// Of a module's test: modules lie two steps below the root at most.
    public static Page of(String name) {
        Path here = Path.of("docs");
        Path above = Path.of("..", "docs");
        Path docs =
                Files.isDirectory(here)
                        ? here
                        : Files.isDirectory(above) ? above : Path.of("..", "..", "docs");
        return new Page(docs.resolve("reference").resolve(name));
    }

    /// Throws [AssertionError] unless the page says just this.
    ///
    /// @param text Markdown
    public void mustBe(String text) throws IOException {
        String wanted = HEAD + text.stripTrailing() + "\n";
        String found = Files.exists(path) ? Files.readString(path) : "";
        if (found.equals(wanted)) {
            return;
        }
        if (Boolean.getBoolean(SWITCH)) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, wanted);
            throw new AssertionError(path + " was rewritten; look at the change and commit it");
        }
        throw new AssertionError(
                path
                        + " does not say what the code says, first in the line '"
                        + firstDifference(found, wanted)
                        + "'; rewrite it with -D"
                        + SWITCH
                        + "=true");
    }

    private static String firstDifference(String found, String wanted) {
        var is = found.lines().iterator();
        for (String line : wanted.lines().toList()) {
            if (!is.hasNext() || !is.next().equals(line)) {
                return line;
            }
        }
        return "(lines that are too many)";
    }
}
