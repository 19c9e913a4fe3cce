package io.passerelle.webhook.audit;

/// Who wants to do something that is written down, and why.
///
/// @param person 1 to 100 characters
/// @param reason 1 to 500 characters
public record Statement(String person, String reason) {
    private static final int LONGEST_PERSON = 100;
    private static final int LONGEST_REASON = 500;

    /// Throws [IllegalArgumentException] naming what is missing or too long.
    public Statement {
        person = checked("by", person, LONGEST_PERSON);
        reason = checked("reason", reason, LONGEST_REASON);
    }

    private static String checked(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException(
                    "%s: found %d characters, expected 1 to %d; it is kept as a record"
                            .formatted(field, stripped.length(), longest));
        }
        return stripped;
    }
}
