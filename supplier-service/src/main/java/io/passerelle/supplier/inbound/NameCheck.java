package io.passerelle.supplier.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Names of files as a server tells them may hold anything. What is odd is never sent back to it.
final class NameCheck {
    static final int LONGEST = 200;
    private static final int LONGEST_SHOWN = 80;

    private NameCheck() {}

    /// Why a name is refused; empty if it may be used.
    static Optional<String> refusal(String name) {
        if (name.isBlank() || name.equals(".") || name.equals("..")) {
            return Optional.of("the name is empty");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("the name is longer than " + LONGEST + " bytes");
        }
        if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            return Optional.of("the name holds a path");
        }
        return name.codePoints().anyMatch(NameCheck::isOdd)
                ? Optional.of("the name holds characters that cannot be seen")
                : Optional.empty();
    }

    /// For people, on one line.
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_SHOWN)
                .map(c -> isOdd(c) ? '?' : c)
                .forEach(shown::appendCodePoint);
        return name.codePointCount(0, name.length()) > LONGEST_SHOWN ? shown + "…" : shown + "";
    }

    private static boolean isOdd(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> character == '\uFFFD';
        };
    }
}
