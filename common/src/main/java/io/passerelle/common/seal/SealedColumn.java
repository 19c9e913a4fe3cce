package io.passerelle.common.seal;

/// A column that holds personal data. A service provides each of its own as a bean, so that a
/// change of keys reaches all of them.
///
/// @param key the column that names a row
/// @param beforeFirst less than every value of the key: `0L` or `""`
public record SealedColumn(
        String table, String column, Content content, String key, Object beforeFirst) {

    /// How the column keeps it.
    public enum Content {
        TEXT,
        BYTES
    }

    public static SealedColumn text(String table, String column, String key, Object beforeFirst) {
        return new SealedColumn(table, column, Content.TEXT, key, beforeFirst);
    }

    public static SealedColumn bytes(String table, String column, String key, Object beforeFirst) {
        return new SealedColumn(table, column, Content.BYTES, key, beforeFirst);
    }

    /// What is sealed for one column opens in no other. Part of what is stored: never renamed.
    String purpose() {
        return table + "." + column;
    }
}
