package io.passerelle.common.work;

/// Who ends a unit of work, and why. Both are kept.
///
/// @param name of a person, 1 to 100 characters
/// @param why 1 to 500 characters
public record Decider(String name, String why) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WHY = 500;

    /// Throws [IllegalArgumentException] naming what is missing or too long.
    public Decider {
        name = person(name);
        why = checked("why", why, "a reason", LONGEST_WHY);
    }

    /// The name of a person, without blanks around it; throws [IllegalArgumentException].
    public static String person(String name) {
        return checked("by", name, "the name of a person", LONGEST_NAME);
    }

    private static String checked(String field, String text, String expected, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException(
                    "%s: found %d characters, expected %s of 1 to %d"
                            .formatted(field, stripped.length(), expected, longest));
        }
        return stripped;
    }
}
