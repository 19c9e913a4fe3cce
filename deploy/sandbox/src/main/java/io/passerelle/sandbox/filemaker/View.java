package io.passerelle.sandbox.filemaker;

import java.util.ArrayList;
import java.util.List;

/// A layout over its file's tables: which columns and portal rows a record shows there.
record View(Database file, Layout layout) {
    static View of(Database file, String layout) {
        return new View(file, file.layout(layout));
    }

    Table table() {
        return file.table(layout.table());
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        layout.fields().forEach(name -> columns.add(own(name)));
        layout.related().forEach(related -> columns.add(through(related)));
        return columns;
    }

    /// The column a find or a sort names, portal fields included; 102 if it is not on the layout.
    Column column(String name) {
        for (Column column : columns()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        for (Portal portal : layout.portals()) {
            for (String field : portal.fields()) {
                if (name.equals(portal.table() + "::" + field)) {
                    return inPortal(portal, field);
                }
            }
        }
        throw new Refusal(Code.FIELD_MISSING);
    }

    List<Row> rows(Portal portal, Row parent) {
        String key = parent.get(portal.parentField());
        return key.isEmpty()
                ? List.of()
                : file.table(portal.table()).holding(portal.childField(), key);
    }

    /// The record's own field a write names; 102 if it is not on the layout, 201 if not writable.
    Field writable(String name, boolean protectedToo) {
        if (!layout.fields().contains(name)) {
            boolean related = layout.related().stream().anyMatch(r -> r.name().equals(name));
            throw new Refusal(related ? Code.FIELD_NOT_MODIFIABLE : Code.FIELD_MISSING);
        }
        return writable(table().field(name), protectedToo);
    }

    Field writable(Portal portal, String qualified, boolean protectedToo) {
        String prefix = portal.table() + "::";
        String field = qualified.startsWith(prefix) ? qualified.substring(prefix.length()) : "";
        if (!portal.fields().contains(field)) {
            throw new Refusal(Code.FIELD_MISSING);
        }
        return writable(file.table(portal.table()).field(field), protectedToo);
    }

    private static Field writable(Field field, boolean protectedToo) {
        boolean closed = field.has(Field.Rule.NOT_MODIFIABLE) && !protectedToo;
        if (closed || field.has(Field.Rule.CALCULATED)) {
            throw new Refusal(Code.FIELD_NOT_MODIFIABLE);
        }
        return field;
    }

    private Column own(String name) {
        return new Column(name, table().field(name), layout.table(), r -> List.of(r.get(name)));
    }

    private Column through(RelatedField related) {
        Table there = file.table(related.table());
        return new Column(
                related.name(),
                there.field(related.field()),
                "",
                row ->
                        there.holding(related.theirKey(), row.get(related.ourKey())).stream()
                                .limit(row.get(related.ourKey()).isEmpty() ? 0 : 1)
                                .map(r -> r.get(related.field()))
                                .toList());
    }

    private Column inPortal(Portal portal, String field) {
        return new Column(
                portal.table() + "::" + field,
                file.table(portal.table()).field(field),
                "",
                row -> rows(portal, row).stream().map(r -> r.get(field)).toList());
    }
}
