package io.passerelle.webhook.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One JSON object, read field by field. Strict where a wrong guess would move stock (ids, counts,
/// times), lenient elsewhere: a text field may hold a number, an absent one is null.
///
/// @param path where the object stands in the body, for messages
record Fields(JsonNode node, String path) {

    static Fields of(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new Unreadable(
                    (path.isEmpty() ? "body" : path)
                            + ": found "
                            + kind(node)
                            + ", expected a JSON object");
        }
        return new Fields(node, path);
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /// The nested object; empty fields where there is none.
    Fields child(String name) {
        return new Fields(node.path(name), path(name));
    }

    List<Fields> list(String name) {
        List<Fields> items = new ArrayList<>();
        for (JsonNode item : node.path(name)) {
            items.add(of(item, path(name) + "[" + items.size() + "]"));
        }
        return items;
    }

    @Nullable String text(String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? wellFormed(value.asText()) : null;
    }

    /// The text, `""` where there is none.
    String plain(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    @Nullable String nonBlank(String name) {
        String text = text(name);
        return text == null || text.isBlank() ? null : text;
    }

    boolean flag(String name, boolean otherwise) {
        return node.path(name).asBoolean(otherwise);
    }

    /// An id as text: a whole number or a global id. Never by way of a double, which rounds ids.
    String id(String name) {
        JsonNode value = node.path(name);
        if (value.isIntegralNumber() || value.isTextual()) {
            return value.asText();
        }
        throw expected(name, "a whole number or a global id");
    }

    /// A list of ids, each as [#id]; empty where there is none.
    List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : node.path(name)) {
            if (!item.isIntegralNumber() && !item.isTextual()) {
                throw expected(name, "a list of whole numbers");
            }
            ids.add(item.asText());
        }
        return ids;
    }

    int count(String name) {
        JsonNode value = node.path(name);
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0) {
            return value.intValue();
        }
        throw expected(name, "a whole number of units");
    }

    /// A decimal number or its text, exact; zero where there is none.
    BigDecimal decimal(String name) {
        String text = nonBlank(name);
        try {
            return text == null ? BigDecimal.ZERO : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw expected(name, "a decimal number");
        }
    }

    @Nullable Integer optionalCount(String name) {
        return has(name) ? count(name) : null;
    }

    Currency currency(String name) {
        try {
            return Currency.getInstance(plain(name));
        } catch (IllegalArgumentException e) {
            throw expected(name, "an ISO 4217 currency code");
        }
    }

    Instant time(String name) {
        Instant time = optionalTime(name);
        if (time == null) {
            throw expected(name, "a time with its offset");
        }
        return time;
    }

    @Nullable Instant optionalTime(String name) {
        if (!has(name)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(node.path(name).asText()).toInstant();
        } catch (DateTimeParseException e) {
            throw expected(name, "a time with its offset");
        }
    }

    private Unreadable expected(String name, String what) {
        return new Unreadable(
                path(name) + ": found " + kind(node.path(name)) + ", expected " + what);
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// Numbers are shown, texts are not: they may be about a person.
    private static String kind(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        return node.isNumber() ? node.asText() : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /// JSON may carry half a character (a lone surrogate) and NUL. Neither can be written again as
    /// UTF-8 or kept by every database, so both become the replacement character.
    private static String wellFormed(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
