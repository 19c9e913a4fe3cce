package io.passerelle.sandbox.filemaker;

import java.util.List;
import java.util.function.Function;

/// A field as a layout shows it: of the record, of a related row, or of the rows of a portal.
///
/// @param owner whose index may be used, empty for related fields
/// @param contents the contents a record has here; several only through a portal
record Column(String name, Field field, String owner, Function<Row, List<String>> contents) {
    String content(Row row) {
        List<String> all = contents.apply(row);
        return all.isEmpty() ? "" : all.getFirst();
    }
}
