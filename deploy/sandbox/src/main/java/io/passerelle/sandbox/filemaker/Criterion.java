package io.passerelle.sandbox.filemaker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// One key of a find request: the operators FileMaker knows, over one column.
record Criterion(Column column, String written, DateFormats dates, LocalDate today) {
    private static final List<String> COMPARISONS = List.of("<=", "≤", ">=", "≥", "<", ">");

    Predicate<Row> test(Table table) {
        if (written.equals("!")) {
            return row ->
                    !column.content(row).isBlank()
                            && table.holding(column.field().name(), column.content(row)).size() > 1;
        }
        Predicate<String> test = onContent(written.strip());
        if (written.equals("=") || written.equals("==")) {
            return row -> column.contents().apply(row).stream().allMatch(test);
        }
        return row -> column.contents().apply(row).stream().anyMatch(test);
    }

    /// The rows an index narrows the find to; empty if only a look at every row will do.
    Optional<List<Row>> candidates(Table table) {
        boolean exact = written.startsWith("==") && column.owner().equals(table.name());
        String literal = exact ? TextPattern.literal(written.substring(2)) : "";
        boolean usable =
                !literal.isBlank()
                        && column.field().type() == Field.Type.TEXT
                        && table.isIndexed(column.field().name());
        return usable
                ? Optional.of(table.holding(column.field().name(), literal))
                : Optional.empty();
    }

    private Predicate<String> onContent(String text) {
        return switch (text) {
            case "=", "==" -> String::isBlank;
            case "*" -> content -> !content.isBlank();
            default ->
                    switch (column.field().type()) {
                        case TEXT -> onText(text);
                        case NUMBER -> ordered(text, Field::numeric, this::number);
                        case TIMESTAMP -> ordered(text, DateFormats::moment, this::moment);
                    };
        };
    }

    private Predicate<String> onText(String text) {
        if (comparison(text).isPresent() || text.contains("...")) {
            return ordered(text, c -> Optional.of(Index.key(c)), Criterion::textSpan);
        }
        if (text.startsWith("==")) {
            return TextPattern.wholeField(text.substring(2));
        }
        return text.startsWith("=")
                ? TextPattern.wholeWords(text.substring(1))
                : TextPattern.wordBeginnings(text.startsWith("~") ? text.substring(1) : text);
    }

    private <T extends Comparable<? super T>> Predicate<String> ordered(
            String text,
            Function<String, Optional<T>> reading,
            Function<String, Optional<Span<T>>> value) {
        Predicate<T> test = comparing(text, value);
        return content -> !content.isBlank() && reading.apply(content).filter(test).isPresent();
    }

    /// A value nothing can be equal to, such as a word asked of a number field, matches nothing.
    private static <T extends Comparable<? super T>> Predicate<T> comparing(
            String text, Function<String, Optional<Span<T>>> value) {
        Optional<String> operator = comparison(text);
        if (operator.isPresent()) {
            String rest = text.substring(operator.get().length());
            return value.apply(rest).map(s -> comparing(operator.get(), s)).orElse(_ -> false);
        }
        int dots = text.indexOf("...");
        if (dots >= 0) {
            Optional<Span<T>> from = value.apply(text.substring(0, dots));
            Optional<Span<T>> to = value.apply(text.substring(dots + 3));
            return v ->
                    from.isPresent()
                            && to.isPresent()
                            && new Span<>(from.get().from(), to.get().to()).contains(v);
        }
        String plain = text.startsWith("==") ? text.substring(2) : text;
        Optional<Span<T>> span = value.apply(plain.startsWith("=") ? plain.substring(1) : plain);
        return v -> span.isPresent() && span.get().contains(v);
    }

    private static <T extends Comparable<? super T>> Predicate<T> comparing(
            String operator, Span<T> span) {
        return switch (operator) {
            case "<" -> v -> v.compareTo(span.from()) < 0;
            case ">" -> v -> v.compareTo(span.to()) > 0;
            case "<=", "≤" -> v -> v.compareTo(span.to()) <= 0;
            default -> v -> v.compareTo(span.from()) >= 0;
        };
    }

    private static Optional<String> comparison(String text) {
        return COMPARISONS.stream().filter(text::startsWith).findFirst();
    }

    private Optional<Span<BigDecimal>> number(String text) {
        return Field.numeric(text).map(n -> new Span<>(n, n));
    }

    private Optional<Span<java.time.LocalDateTime>> moment(String text) {
        return Optional.of(
                text.strip().equals("//")
                        ? new Span<>(today.atStartOfDay(), today.atTime(23, 59, 59))
                        : dates.read(text));
    }

    private static Optional<Span<String>> textSpan(String text) {
        String key = Index.key(text);
        return Optional.of(new Span<>(key, key));
    }
}
