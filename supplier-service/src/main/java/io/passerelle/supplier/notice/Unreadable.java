package io.passerelle.supplier.notice;

/// A file that says nothing we may act on; the message tells a person what was found and what is
/// expected. Never quotes more than a short piece of the file.
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 60;

    public Unreadable(String message) {
        super(message);
    }

    Unreadable(String message, Throwable cause) {
        super(message, cause);
    }

    /// What was found, for a message: on one line, short.
    static String quote(String found) {
        String line = found.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_QUOTE
                ? "'" + line + "'"
                : "'" + line.substring(0, LONGEST_QUOTE) + "…'";
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
