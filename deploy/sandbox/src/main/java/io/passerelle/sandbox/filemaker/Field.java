package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A field's definition. Contents are kept as text, as FileMaker does; a number field may hold `12
/// pcs` or nothing.
///
/// @param rules what a value must satisfy when written through the API
record Field(String name, Type type, AutoEnter autoEnter, Set<Rule> rules) {
    private static final Pattern CLEAN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern NOT_NUMERIC = Pattern.compile("[^0-9.]");

    enum Type {
        TEXT("text"),
        NUMBER("number"),
        TIMESTAMP("timeStamp");

        private final String result;

        Type(String result) {
            this.result = result;
        }

        /// The spelling of the layout metadata.
        String result() {
            return result;
        }
    }

    enum AutoEnter {
        NOTHING,
        SERIAL,
        CREATED_AT,
        CREATED_BY,
        MODIFIED_AT
    }

    enum Rule {
        REQUIRED,
        UNIQUE,
        NUMERIC,
        NOT_MODIFIABLE,
        CALCULATED,
        /// Validations count during data entry only, so `entrymode: script` skips them.
        ONLY_DURING_ENTRY
    }

    Field {
        rules = Set.copyOf(rules);
    }

    boolean has(Rule rule) {
        return rules.contains(rule);
    }

    /// A JSON number if the content is a clean one, else the text as it stands.
    JsonNode json(String content, DateFormats dates) {
        return switch (type) {
            case TEXT -> TextNode.valueOf(content);
            case TIMESTAMP -> TextNode.valueOf(dates.fromStored(content));
            case NUMBER ->
                    isClean(content)
                            ? number(new BigDecimal(content.strip()))
                            : TextNode.valueOf(content);
        };
    }

    private static JsonNode number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() < 19
                ? LongNode.valueOf(plain.longValueExact())
                : DecimalNode.valueOf(plain);
    }

    static boolean isClean(String content) {
        return isShortWholeNumber(content) || CLEAN.matcher(content.strip()).matches();
    }

    /// What FileMaker counts with: the digits of the content, its first sign, nothing else.
    static Optional<BigDecimal> numeric(String content) {
        if (isShortWholeNumber(content)) {
            return Optional.of(BigDecimal.valueOf(Long.parseLong(content)));
        }
        if (isClean(content)) {
            return Optional.of(new BigDecimal(content.strip()));
        }
        String digits = NOT_NUMERIC.matcher(content).replaceAll("");
        if (!isClean(digits)) {
            return Optional.empty();
        }
        var value = new BigDecimal(digits);
        return Optional.of(content.strip().startsWith("-") ? value.negate() : value);
    }

    /// Almost every content is one, and finds look at every row.
    private static boolean isShortWholeNumber(String content) {
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) < '0' || content.charAt(i) > '9') {
                return false;
            }
        }
        return !content.isEmpty() && content.length() < 19;
    }
}
