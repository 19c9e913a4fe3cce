package io.passerelle.common.filemaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A find request: any of several conditions, each a map of field to criterion.
///
/// @param sortBy fields, ascending; empty for the order of creation
/// @param limit records at most; always stated, as FileMaker's own default of 100 surprises
/// @param offset the first of them, 1 for the very first
public record FileMakerFind(
        List<Map<String, String>> anyOf, List<String> sortBy, int limit, int offset) {

    public FileMakerFind {
        anyOf = List.copyOf(anyOf);
        sortBy = List.copyOf(sortBy);
    }

    public static FileMakerFind where(Map<String, String> condition, int limit) {
        return anyOf(List.of(condition), limit);
    }

    public static FileMakerFind anyOf(List<Map<String, String>> conditions, int limit) {
        return new FileMakerFind(conditions, List.of(), limit, 1);
    }

    public FileMakerFind from(int first) {
        return new FileMakerFind(anyOf, sortBy, limit, first);
    }

    public FileMakerFind sortedBy(String field) {
        List<String> fields = new ArrayList<>(sortBy);
        fields.add(field);
        return new FileMakerFind(anyOf, fields, limit, offset);
    }

    /// The criterion for exactly this text: FileMaker's operators in it are escaped. FileMaker
    /// still compares without regard to case, so callers compare the answer themselves.
    public static String exactly(String text) {
        StringBuilder criterion = new StringBuilder("==");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("@#*?!=<>\"~\\/.…".indexOf(c) >= 0) {
                criterion.append('\\');
            }
            criterion.append(c);
        }
        return criterion.toString();
    }
}
