package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Writes found rows the way the server does: ids as strings, numbers as numbers.
///
/// @param view the layout the answer is made of
record Records(View view, Parameters parameters) {
    private static final int PAGE = 100;
    private static final int PORTAL_ROWS = 50;

    /// A page of a found set. An offset past its end is code 101, as one server answered.
    void page(ObjectNode response, List<Row> found) {
        int offset = parameters.positive("offset", 1);
        int limit = parameters.positive("limit", PAGE);
        if (offset > Math.max(1, found.size())) {
            throw new Refusal(Code.RECORD_MISSING);
        }
        List<Row> shown = slice(found, offset, limit);
        describe(response, found.size(), shown.size());
        ArrayNode records = response.putArray("data");
        shown.forEach(row -> records.add(record(row)));
    }

    private static List<Row> slice(List<Row> rows, int offset, int limit) {
        return rows.stream().skip(offset - 1L).limit(limit).toList();
    }

    private void describe(ObjectNode response, int found, int returned) {
        response.putObject("dataInfo")
                .put("database", view.file().name())
                .put("layout", view.layout().name())
                .put("table", view.layout().table())
                .put("totalRecordCount", view.table().rows().size())
                .put("foundCount", found)
                .put("returnedCount", returned);
    }

    private ObjectNode record(Row row) {
        DateFormats dates = parameters.dates();
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        ObjectNode fields = record.putObject("fieldData");
        view.columns().forEach(c -> fields.set(c.name(), c.field().json(c.content(row), dates)));
        ObjectNode portals = record.putObject("portalData");
        record.put("recordId", Long.toString(row.id())).put("modId", Long.toString(row.modId()));
        ArrayNode counts = JsonNodeFactory.instance.arrayNode();
        for (Portal portal : portals()) {
            portal(portal, row, portals.putArray(portal.name()), counts.addObject());
        }
        if (!view.layout().portals().isEmpty()) {
            record.set("portalDataInfo", counts);
        }
        return record;
    }

    private List<Portal> portals() {
        var wanted = parameters.json("portal");
        if (wanted.isMissingNode()) {
            return view.layout().portals();
        }
        Set<String> names = new LinkedHashSet<>();
        wanted.forEach(name -> names.add(name.asText()));
        return names.stream().map(view.layout()::portal).toList();
    }

    private void portal(Portal portal, Row parent, ArrayNode shown, ObjectNode counts) {
        List<Row> all = view.rows(portal, parent);
        int offset = parameters.positive("offset." + portal.name(), 1);
        int limit = parameters.positive("limit." + portal.name(), PORTAL_ROWS);
        Table table = view.file().table(portal.table());
        for (Row row : slice(all, offset, limit)) {
            ObjectNode line = shown.addObject().put("recordId", Long.toString(row.id()));
            for (String field : portal.fields()) {
                var content = table.field(field).json(row.get(field), parameters.dates());
                line.set(portal.table() + "::" + field, content);
            }
            line.put("modId", Long.toString(row.modId()));
        }
        if (!portal.objectName().isEmpty()) {
            counts.put("portalObjectName", portal.objectName());
        }
        counts.put("database", view.file().name())
                .put("table", portal.table())
                .put("foundCount", all.size())
                .put("returnedCount", shown.size());
    }
}
