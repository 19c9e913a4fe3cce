package io.passerelle.sandbox.filemaker;

import io.passerelle.sandbox.filemaker.Field.Rule;
import java.util.Map;

/// Checks a content against its field's rules before it is written.
///
/// @param unique the indexes of the unique fields by name
record Validation(Map<String, Index> unique, Author author) {
    void check(Field field, String content, long row) {
        if (skipped(field)) {
            return;
        }
        if (content.isBlank()) {
            if (field.has(Rule.REQUIRED)) {
                throw new Refusal(Code.VALUE_REQUIRED);
            }
            return;
        }
        if (field.has(Rule.NUMERIC) && !Field.isClean(content)) {
            throw new Refusal(Code.BAD_NUMBER);
        }
        if (field.type() == Field.Type.TIMESTAMP && DateFormats.moment(content).isEmpty()) {
            throw new Refusal(Code.BAD_DATE);
        }
        Index index = unique.get(field.name());
        if (index != null && index.takenByAnother(content, row)) {
            throw new Refusal(Code.NOT_UNIQUE);
        }
    }

    private boolean skipped(Field field) {
        return switch (author.checks()) {
            case ALL -> false;
            case NOT_DATA_ENTRY -> field.has(Rule.ONLY_DURING_ENTRY);
            case NONE -> true;
        };
    }
}
