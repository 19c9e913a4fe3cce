package io.passerelle.sandbox.filemaker;

import java.util.LinkedHashMap;
import java.util.Map;

/// One record: its number is never used again, its modification count rises with every commit.
final class Row {
    private final long id;
    private long modId;
    private final Map<String, String> contents;

    Row(long id, long modId, Map<String, String> contents) {
        this.id = id;
        this.modId = modId;
        this.contents = new LinkedHashMap<>(contents);
    }

    long id() {
        return id;
    }

    long modId() {
        return modId;
    }

    String get(String field) {
        return contents.getOrDefault(field, "");
    }

    Map<String, String> contents() {
        return Map.copyOf(contents);
    }

    void commit(Map<String, String> changes) {
        contents.putAll(changes);
        modId++;
    }

    void revert(Map<String, String> before, long modIdBefore) {
        contents.putAll(before);
        modId = modIdBefore;
    }
}
