package io.passerelle.webhook.operator;

import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.order.OrderFilter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a caller wrote; throws [IllegalArgumentException] saying what was expected.
final class Words {

    private Words() {}

    static @Nullable OrderId order(String text) {
        return text.isEmpty() ? null : OrderId.parse(text);
    }

    static OrderFilter orders(String text, String state) {
        var known = List.of(OrderFilter.State.values());
        return new OrderFilter(text.strip(), word("state", state, known, OrderFilter.State.ANY));
    }

    static @Nullable Instant time(String field, String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "%s: found '%s', expected a time like 2026-11-21T08:00:00Z"
                            .formatted(field, text),
                    e);
        }
    }

    /// `""` stays, for any.
    static String oneOf(String field, String text, Set<String> known) {
        if (!text.isEmpty() && !known.contains(text)) {
            throw new IllegalArgumentException(
                    "%s: found '%s', expected one of %s"
                            .formatted(field, text, known.stream().sorted().toList()));
        }
        return text;
    }

    static <E extends Enum<E>> E word(String field, String text, List<E> known, E any) {
        if (text.isEmpty()) {
            return any;
        }
        return known.stream()
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s: found '%s', expected one of %s"
                                        .formatted(field, text, shown(known))));
    }

    private static List<String> shown(List<? extends Enum<?>> known) {
        return known.stream().map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    }
}
