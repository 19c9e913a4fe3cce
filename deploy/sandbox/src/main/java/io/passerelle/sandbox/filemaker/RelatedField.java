package io.passerelle.sandbox.filemaker;

/// A field reached through a relationship, named `table::field` by clients.
record RelatedField(String table, String field, String ourKey, String theirKey) {
    String name() {
        return table + "::" + field;
    }
}
