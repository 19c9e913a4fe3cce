package io.passerelle.sandbox.filemaker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// FileMaker's text operators turned into a test: `*` any characters, `@` one character, `#` one
/// digit, `\` takes the next character as it is, quotes hold a phrase together. Case and
/// surrounding blanks do not count.
final class TextPattern {
    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";

    private TextPattern() {}

    /// `==text`: the whole field.
    static Predicate<String> wholeField(String written) {
        Pattern pattern = Pattern.compile(String.join(" ", words(written.strip())), FLAGS);
        return content -> pattern.matcher(content.strip()).matches();
    }

    /// `=text`: every word as a whole word.
    static Predicate<String> wholeWords(String written) {
        return every(written, NO_WORD_AFTER);
    }

    /// `text`: every word as the beginning of a word.
    static Predicate<String> wordBeginnings(String written) {
        return every(written, "");
    }

    private static Predicate<String> every(String written, String after) {
        Predicate<String> all = _ -> true;
        for (String word : words(written.strip())) {
            String before = startsWord(word) ? NO_WORD_BEFORE : "";
            all = all.and(Pattern.compile(before + word + after, FLAGS).asPredicate());
        }
        return all;
    }

    private static boolean startsWord(String word) {
        return word.startsWith("\\Q") && Character.isLetterOrDigit(word.codePointAt(2));
    }

    /// The literal text of a criterion without wildcards, for an index; empty if it has some.
    static String literal(String written) {
        var text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                text.append(written.charAt(++i));
            } else if ("*@#\"".indexOf(c) >= 0) {
                return "";
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static List<String> words(String written) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                word.append(Pattern.quote(String.valueOf(written.charAt(++i))));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted) {
                word.append(Pattern.quote(String.valueOf(c)));
            } else if (c == ' ') {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(wildcard(c));
            }
        }
        words.add(word.toString());
        return words;
    }

    private static String wildcard(char c) {
        return switch (c) {
            case '*' -> ".*";
            case '@' -> ".";
            case '#' -> "\\d";
            default -> Pattern.quote(String.valueOf(c));
        };
    }
}
