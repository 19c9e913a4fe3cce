package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.passerelle.sandbox.filemaker.Account.Right;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The `portalData` and `deleteRelated` of a call: rows added, changed or deleted through portals.
/// Names are looked up row by row, so that in a file without atomic commits an unknown field comes
/// to light after the record was written.
record PortalWrites(
        Account account, View view, Parameters parameters, Author author, boolean protectedToo) {
    private static final Set<String> ROW_KEYS = Set.of("recordId", "modId");

    void write(Row parent, UnitOfWork unit, ObjectNode response) {
        ArrayNode added = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<String, JsonNode> portal :
                parameters.body().path("portalData").properties()) {
            for (JsonNode line : portal.getValue()) {
                write(view.layout().portal(portal.getKey()), parent, line, unit, added);
            }
        }
        JsonNode deleted = parameters.body().path("fieldData").path("deleteRelated");
        if (deleted.isTextual()) {
            delete(deleted.asText(), parent, unit);
        }
        deleted.forEach(each -> delete(each.asText(), parent, unit));
        if (!added.isEmpty()) {
            response.set("newPortalRecordInfo", added);
        }
    }

    private void write(Portal portal, Row parent, JsonNode line, UnitOfWork unit, ArrayNode added) {
        Table table = view.file().table(portal.table());
        Map<String, String> contents = contents(portal, line);
        if (line.has("recordId")) {
            account.demand(Right.EDIT, portal.table());
            Row row = Rows.byNumber(table, line.path("recordId").asText());
            if (line.has("modId")) {
                Rows.demandModId(row, line.path("modId").asText());
            }
            table.update(row, contents, author, unit);
            return;
        }
        account.demand(Right.CREATE, portal.table());
        if (portal.creation() == Portal.Creation.FORBIDDEN) {
            throw new Refusal(Code.RELATED_TABLES_MISSING);
        }
        contents.put(portal.childField(), parent.get(portal.parentField()));
        Row row = table.insert(contents, author, unit);
        added.addObject()
                .put("tableName", portal.table())
                .put("recordId", Long.toString(row.id()))
                .put("modId", Long.toString(row.modId()));
    }

    private Map<String, String> contents(Portal portal, JsonNode line) {
        Map<String, String> contents = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : line.properties()) {
            if (!ROW_KEYS.contains(entry.getKey())) {
                Field field = view.writable(portal, entry.getKey(), protectedToo);
                contents.put(field.name(), Rows.content(field, entry.getValue(), parameters));
            }
        }
        return contents;
    }

    private void delete(String named, Row parent, UnitOfWork unit) {
        String[] parts = named.split("\\.", 2);
        Portal portal =
                view.layout().portals().stream()
                        .filter(p -> p.table().equals(parts[0]) && parts.length == 2)
                        .findFirst()
                        .orElseThrow(() -> new Refusal(Code.RELATED_TABLES_MISSING));
        account.demand(Right.DELETE, portal.table());
        Table table = view.file().table(portal.table());
        Row row = Rows.byNumber(table, parts[1]);
        if (!view.rows(portal, parent).contains(row)) {
            throw new Refusal(Code.RECORD_MISSING);
        }
        table.delete(row, unit);
    }
}
