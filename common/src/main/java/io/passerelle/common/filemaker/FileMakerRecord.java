package io.passerelle.common.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// One record as a layout shows it.
///
/// @param recordId never an identity: it changes when a file is imported anew
/// @param modId rises with every commit of this record
public record FileMakerRecord(String recordId, String modId, JsonNode fields) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    /// The field's text, `""` when empty. Throws [FileMakerFailure] if the layout has no such
    /// field.
    public String text(String field) {
        return value(field).asText("");
    }

    /// The number in a field; empty if the field is empty or holds anything but a plain number: a
    /// text like `12 pcs` or `1,5` is never guessed at.
    public Optional<BigDecimal> number(String field) {
        JsonNode value = value(field);
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        String text = value.asText("").strip();
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private JsonNode value(String field) {
        JsonNode value = fields.get(field);
        if (value == null) {
            throw new FileMakerFailure(
                    FileMakerFailure.Kind.CONFIGURATION,
                    102,
                    "the layout has no field '" + field + "'");
        }
        return value;
    }
}
