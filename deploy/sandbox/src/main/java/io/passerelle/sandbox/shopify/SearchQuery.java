package io.passerelle.sandbox.shopify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shopify's search syntax, as far as terms `field:value`, comparisons, `AND`, `OR` and a leading
/// `-` go. Text is compared by words and without case, as in Shopify's index: `sku:"abc 1"` finds
/// `X-ABC-1`. Unknown fields and free words are ignored, which Shopify does too.
record SearchQuery(List<List<Term>> anyOf) {

    private static final Pattern PART =
            Pattern.compile(
                    "(?<or>\\bOR\\b)|(?<not>-?)(?<field>\\w+):(?<op>>=|<=|>|<)?"
                            + "(?:\"(?<dq>(?:\\\\.|[^\"\\\\])*)\"|'(?<sq>(?:\\\\.|[^'\\\\])*)'|(?<bare>[^\\s()]+))");

    record Term(String field, String comparison, String value, boolean negated) {}

    static SearchQuery parse(@Nullable String text) {
        var groups = new ArrayList<List<Term>>();
        groups.add(new ArrayList<>());
        var part = PART.matcher(text == null ? "" : text);
        while (part.find()) {
            if (part.group("or") != null) {
                groups.add(new ArrayList<>());
                continue;
            }
            var value =
                    Stream.of("dq", "sq", "bare")
                            .map(part::group)
                            .filter(v -> v != null)
                            .findFirst()
                            .orElse("");
            var comparison = part.group("op");
            groups.getLast()
                    .add(
                            new Term(
                                    part.group("field"),
                                    comparison == null ? "=" : comparison,
                                    value.replaceAll("\\\\(.)", "$1"),
                                    !part.group("not").isEmpty()));
        }
        return new SearchQuery(groups);
    }

    /// @param attribute the value of a field: text, [Instant], [Long] or [Boolean]; null if there
    ///   is no such field
    boolean matches(Function<String, @Nullable Object> attribute) {
        return anyOf.stream()
                .anyMatch(
                        all -> all.stream().allMatch(t -> matches(t, attribute.apply(t.field()))));
    }

    private static boolean matches(Term term, @Nullable Object found) {
        if (found == null) {
            return true;
        }
        return term.negated()
                != switch (found) {
                    case Instant at -> compares(term, at.compareTo(instant(term.value())));
                    case Long n -> compares(term, n.compareTo(number(term.value())));
                    case Boolean b -> b.toString().equals(term.value());
                    default -> contains(words(found.toString()), term.value());
                };
    }

    private static boolean compares(Term term, int order) {
        return switch (term.comparison()) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            default -> order == 0;
        };
    }

    private static boolean contains(List<String> words, String wanted) {
        var sought = words(wanted);
        if (wanted.endsWith("*") && !sought.isEmpty()) {
            return words.stream().anyMatch(w -> w.startsWith(sought.getLast()));
        }
        return !sought.isEmpty() && Collections.indexOfSubList(words, sought) >= 0;
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1L;
    }

    private static Instant instant(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
