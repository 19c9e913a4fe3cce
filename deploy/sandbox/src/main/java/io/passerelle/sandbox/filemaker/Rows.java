package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.JsonNode;

/// How clients name rows and what they write into them.
final class Rows {
    private Rows() {}

    static Row byNumber(Table table, String recordId) {
        try {
            return table.row(Long.parseLong(recordId))
                    .orElseThrow(() -> new Refusal(Code.RECORD_MISSING));
        } catch (NumberFormatException e) {
            throw new Refusal(Code.RECORD_MISSING);
        }
    }

    static void demandModId(Row row, String modId) {
        if (!Long.toString(row.modId()).equals(modId)) {
            throw new Refusal(Code.MODIFICATION_ID_DIFFERS);
        }
    }

    /// A JSON value as the field's content.
    static String content(Field field, JsonNode value, Parameters parameters) {
        if (value.isContainerNode()) {
            throw new Refusal(Code.PARAMETER_INVALID);
        }
        if (value.isNull()) {
            return "";
        }
        String text =
                value.isNumber()
                        ? value.decimalValue().stripTrailingZeros().toPlainString()
                        : value.asText();
        return field.type() == Field.Type.TIMESTAMP && !text.isBlank()
                ? DateFormats.stored(parameters.dates().read(text).from())
                : text;
    }
}
