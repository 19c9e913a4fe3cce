package io.passerelle.sync.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.cli.Check;
import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One layout held against what must stand on it: a line for each thing that is not as described,
/// or one that says all is there.
final class LayoutCheck {
    private final String layout;
    private final Map<String, Wanted> fields = new LinkedHashMap<>();
    private final Map<String, Wanted> portalFields = new LinkedHashMap<>();
    private String portal = "";

    /// What a field must be.
    enum Wanted {
        ANY,
        NUMBER,
        TEXT,
        /// A number that may be written: no calculation.
        STORED_NUMBER,
        /// Text that FileMaker refuses to leave empty.
        FILLED_TEXT
    }

    LayoutCheck(String layout) {
        this.layout = layout;
    }

    LayoutCheck field(String name, Wanted wanted) {
        fields.put(name, wanted);
        return this;
    }

    LayoutCheck portal(String name) {
        portal = name;
        return this;
    }

    /// A field within the portal, as `Occurrence::Field`.
    LayoutCheck portalField(String name, Wanted wanted) {
        portalFields.put(name, wanted);
        return this;
    }

    List<Check> run(FileMaker fileMaker) {
        String what = "FileMaker layout " + layout;
        List<Check> checks = new ArrayList<>();
        try {
            JsonNode design = fileMaker.layout(layout);
            compare(fields, design.path("fieldMetaData"), "layout " + layout, checks);
            if (!portal.isEmpty()) {
                comparePortal(design.path("portalMetaData"), checks);
            }
        } catch (FileMakerFailure e) {
            checks.add(Check.bad(what, hint(e)));
        }
        return checks.isEmpty() ? List.of(Check.good(what, summary())) : checks;
    }

    private String summary() {
        String all = fields.size() + " fields found";
        return portal.isEmpty()
                ? all
                : "%s, portal %s with %d".formatted(all, portal, portalFields.size());
    }

    private static String hint(FileMakerFailure e) {
        return e.code() == 105
                ? "no such layout; make it, or name yours in passerelle.filemaker"
                : String.valueOf(e.getMessage());
    }

    private void comparePortal(JsonNode portals, List<Check> checks) {
        if (portals.has(portal)) {
            compare(portalFields, portals.path(portal), "portal " + portal, checks);
        } else {
            checks.add(
                    Check.bad(
                            "FileMaker portal " + portal,
                            "not on layout " + layout + "; add a portal with this object name"));
        }
    }

    private static void compare(
            Map<String, Wanted> wanted, JsonNode found, String where, List<Check> checks) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        found.forEach(f -> byName.put(f.path("name").asText(), f));
        wanted.forEach((name, want) -> {
            JsonNode field = byName.get(name);
            String trouble = field == null ? "put it there" : trouble(field, want);
            if (!trouble.isEmpty()) {
                String state = field == null ? "is not on " : "on ";
                checks.add(Check.bad("FileMaker field " + name, state + where + ": " + trouble));
            }
        });
    }

    private static String trouble(JsonNode field, Wanted wanted) {
        String result = field.path("result").asText();
        return switch (wanted) {
            case ANY -> "";
            case NUMBER -> result.equals("number") ? "" : expected(result, "number");
            case TEXT -> result.equals("text") ? "" : expected(result, "text");
            case STORED_NUMBER ->
                    field.path("type").asText().equals("normal")
                            ? trouble(field, Wanted.NUMBER)
                            : "is a calculation, which cannot be written; describe this file with mode ledger or script";
            case FILLED_TEXT ->
                    field.path("notEmpty").asBoolean()
                            ? trouble(field, Wanted.TEXT)
                            : "may be empty; validate it: not empty, unique, always";
        };
    }

    private static String expected(String found, String expected) {
        return "is of type " + found + ", expected " + expected;
    }
}
