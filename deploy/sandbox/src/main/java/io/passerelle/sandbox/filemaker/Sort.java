package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The order a call asks for; without one, rows stay in creation order.
final class Sort {
    private Sort() {}

    static List<Row> sorted(List<Row> rows, JsonNode sort, View view) {
        if (sort.isMissingNode() || sort.isEmpty()) {
            return rows;
        }
        if (!sort.isArray()) {
            throw new Refusal(Code.PARAMETER_INVALID);
        }
        Comparator<Row> order = (_, _) -> 0;
        for (JsonNode key : sort) {
            Comparator<Row> next = by(view.column(key.path("fieldName").asText()));
            order =
                    order.thenComparing(
                            switch (key.path("sortOrder").asText("ascend")) {
                                case "ascend" -> next;
                                case "descend" -> next.reversed();
                                default -> throw new Refusal(Code.PARAMETER_INVALID);
                            });
        }
        return rows.stream().sorted(order).toList();
    }

    private static Comparator<Row> by(Column column) {
        return switch (column.field().type()) {
            case TEXT -> byKey(column, content -> Optional.of(Index.key(content)));
            case NUMBER -> byKey(column, Field::numeric);
            case TIMESTAMP -> byKey(column, DateFormats::moment);
        };
    }

    /// Rows without a key come first.
    private static <K extends Comparable<? super K>> Comparator<Row> byKey(
            Column column, Function<String, Optional<K>> key) {
        return (a, b) -> {
            Optional<K> one = key.apply(column.content(a));
            Optional<K> other = key.apply(column.content(b));
            return one.isPresent() && other.isPresent()
                    ? one.get().compareTo(other.get())
                    : Boolean.compare(one.isPresent(), other.isPresent());
        };
    }
}
