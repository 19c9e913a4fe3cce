package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.passerelle.sandbox.filemaker.Field.AutoEnter;
import io.passerelle.sandbox.filemaker.Field.Rule;

/// What the server tells about a file's design. That a field is unique is not part of it.
record Metadata(Database file) {
    static void product(ObjectNode response) {
        response.putObject("productInfo")
                .put("name", "FileMaker Data API Engine")
                .put("dateFormat", "MM/dd/yyyy")
                .put("timeFormat", "HH:mm:ss")
                .put("timeStampFormat", "MM/dd/yyyy HH:mm:ss");
    }

    void layouts(ObjectNode response) {
        ArrayNode layouts = response.putArray("layouts");
        file.layouts().forEach(l -> layouts.addObject().put("name", l.name()).put("table", ""));
    }

    void scripts(ObjectNode response) {
        ArrayNode scripts = response.putArray("scripts");
        file.scripts().forEach(s -> scripts.addObject().put("name", s).put("isFolder", false));
    }

    void layout(View view, ObjectNode response) {
        ArrayNode fields = response.putArray("fieldMetaData");
        view.columns().forEach(c -> describe(fields.addObject(), c.name(), c.field()));
        ObjectNode portals = response.putObject("portalMetaData");
        for (Portal portal : view.layout().portals()) {
            ArrayNode shown = portals.putArray(portal.name());
            Table table = file.table(portal.table());
            for (String name : portal.fields()) {
                describe(shown.addObject(), portal.table() + "::" + name, table.field(name));
            }
        }
    }

    private static void describe(ObjectNode node, String name, Field field) {
        node.put("name", name)
                .put("type", field.has(Rule.CALCULATED) ? "calculation" : "normal")
                .put("displayType", "editText")
                .put("result", field.type().result())
                .put("global", false)
                .put("autoEnter", field.autoEnter() != AutoEnter.NOTHING)
                .put("fourDigitYear", false)
                .put("maxRepeat", 1)
                .put("maxCharacters", 0)
                .put("notEmpty", field.has(Rule.REQUIRED))
                .put("numeric", field.has(Rule.NUMERIC))
                .put("timeOfDay", false)
                .put("repetitionStart", 1)
                .put("repetitionEnd", 1);
    }
}
