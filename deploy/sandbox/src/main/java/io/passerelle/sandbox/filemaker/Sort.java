package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

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
            case TEXT -> Comparator.comparing(row -> Index.key(column.content(row)));
            case NUMBER ->
                    Comparator.comparing(
                            row -> Field.numeric(column.content(row)).orElse(null),
                            Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()));
            case TIMESTAMP ->
                    Comparator.comparing(row ->
                            DateFormats.moment(column.content(row)).orElse(LocalDateTime.MIN));
        };
    }
}
