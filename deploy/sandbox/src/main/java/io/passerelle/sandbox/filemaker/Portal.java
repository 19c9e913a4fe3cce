package io.passerelle.sandbox.filemaker;

import java.util.List;

/// A portal on a layout: related rows whose `childField` equals the record's `parentField`.
///
/// @param name how clients name it: its object name, or the table's where it has none
/// @param table the table it shows, which also prefixes its fields
/// @param objectName the object name, or empty
public record Portal(
        String name,
        String table,
        String objectName,
        String parentField,
        String childField,
        List<String> fields,
        Creation creation) {
    /// Whether the relationship allows new rows through the portal.
    public enum Creation {
        ALLOWED,
        FORBIDDEN
    }

    public Portal {
        fields = List.copyOf(fields);
    }

    public static Portal to(String table, String parentField, String childField, String... fields) {
        return new Portal(
                table, table, "", parentField, childField, List.of(fields), Creation.ALLOWED);
    }

    /// With an object name the table's name no longer works.
    public Portal named(String object) {
        return new Portal(object, table, object, parentField, childField, fields, creation);
    }

    public Portal withoutCreation() {
        return new Portal(
                name, table, objectName, parentField, childField, fields, Creation.FORBIDDEN);
    }
}
