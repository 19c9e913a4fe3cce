package io.passerelle.supplier.partner;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Collectors;

/// Which names a kind of file has: patterns with `*` for any characters and `?` for one, without
/// regard to case.
public record FileNames(List<String> patterns) {
    private static final int LONGEST_PATTERN = 200;

    /// Throws [IllegalArgumentException] saying what is wrong with a pattern.
    public FileNames {
        patterns = List.copyOf(patterns);
        for (String pattern : patterns) {
            if (pattern.isBlank()
                    || pattern.length() > LONGEST_PATTERN
                    || pattern.contains("/")
                    || pattern.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "names of files without a folder, such as DESADV*.xml");
            }
        }
    }

    public boolean take(String name) {
        return patterns.stream().anyMatch(pattern -> compiled(pattern).matches(name));
    }

    /// In RE2's syntax, whose time to match is bounded however it is written.
    private static Pattern compiled(String pattern) {
        String expression =
                pattern.chars()
                        .mapToObj(c ->
                                switch (c) {
                                    case '*' -> ".*";
                                    case '?' -> ".";
                                    default -> Pattern.quote(Character.toString(c));
                                })
                        .collect(Collectors.joining());
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
