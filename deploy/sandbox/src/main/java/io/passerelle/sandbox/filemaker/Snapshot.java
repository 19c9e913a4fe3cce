package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The contents of the files as JSON and back.
final class Snapshot {
    private Snapshot() {}

    static JsonNode of(Collection<Database> files) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (Database file : files) {
            all.set(file.name(), file.locked(() -> tables(file)));
        }
        return all;
    }

    private static JsonNode tables(Database file) {
        ObjectNode tables = JsonNodeFactory.instance.objectNode();
        for (Table table : file.tables()) {
            ObjectNode kept = tables.putObject(table.name());
            kept.put("nextId", table.nextId()).put("nextSerial", table.nextSerial());
            var rows = kept.putArray("rows");
            for (Row row : table.rows()) {
                ObjectNode one = rows.addObject().put("id", row.id()).put("modId", row.modId());
                row.contents().forEach(one.putObject("contents")::put);
            }
        }
        return tables;
    }

    static void restore(JsonNode saved, Map<String, Database> files) {
        for (Map.Entry<String, JsonNode> entry : saved.properties()) {
            Database file = files.get(entry.getKey());
            if (file != null) {
                file.locked(() -> restored(file, entry.getValue()));
            }
        }
    }

    private static Database restored(Database file, JsonNode tables) {
        for (Table table : file.tables()) {
            JsonNode kept = tables.path(table.name());
            if (kept.isObject()) {
                List<Row> rows = new ArrayList<>();
                kept.path("rows").forEach(row -> rows.add(row(row)));
                table.restore(rows, kept.path("nextId").asLong(), kept.path("nextSerial").asLong());
            }
        }
        return file;
    }

    private static Row row(JsonNode kept) {
        Map<String, String> contents = new LinkedHashMap<>();
        kept.path("contents")
                .properties()
                .forEach(e -> contents.put(e.getKey(), e.getValue().asText()));
        return new Row(kept.path("id").asLong(), kept.path("modId").asLong(), contents);
    }
}
