package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.passerelle.sandbox.filemaker.Account.Right;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Creates, edits, duplicates and deletes records through a layout.
///
/// A lock held by a person is reported before a differing `modId`; which of the two a real server
/// names first is not known.
record Writes(Session session, View view, Parameters parameters) {
    void create(ObjectNode response) {
        parameters.allowOnly("fieldData", "portalData", "options");
        JsonNode fields = fieldData();
        Row row =
                committed(
                        unit -> {
                            session.account().demand(Right.CREATE, view.layout().table());
                            Map<String, String> contents = written(fields);
                            return view.table().insert(contents, author(), unit);
                        },
                        (parent, unit) -> portals().write(parent, unit, response));
        response.put("recordId", Long.toString(row.id())).put("modId", Long.toString(row.modId()));
    }

    void edit(String recordId, ObjectNode response) {
        parameters.allowOnly("fieldData", "portalData", "modId", "options");
        JsonNode fields = fieldData();
        Row row =
                committed(
                        unit -> {
                            Row found = Rows.byNumber(view.table(), recordId);
                            Map<String, String> changes = written(fields);
                            view.file().demandUnlocked(view.layout().table(), found.id());
                            parameters.text("modId").ifPresent(id -> Rows.demandModId(found, id));
                            if (!changes.isEmpty()) {
                                session.account().demand(Right.EDIT, view.layout().table());
                                view.table().update(found, changes, author(), unit);
                            }
                            return found;
                        },
                        (parent, unit) -> portals().write(parent, unit, response));
        response.put("modId", Long.toString(row.modId()));
    }

    void duplicate(String recordId, ObjectNode response) {
        Row copy =
                view.file()
                        .committed(unit -> {
                            session.account().demand(Right.CREATE, view.layout().table());
                            Row row = Rows.byNumber(view.table(), recordId);
                            return view.table().insert(copied(row), author(), unit);
                        });
        response.put("recordId", Long.toString(copy.id()))
                .put("modId", Long.toString(copy.modId()));
    }

    private Map<String, String> copied(Row row) {
        Map<String, String> contents = new LinkedHashMap<>(row.contents());
        for (Field field : view.table().fields()) {
            if (field.autoEnter() != Field.AutoEnter.NOTHING) {
                contents.remove(field.name());
            }
        }
        return contents;
    }

    void delete(String recordId) {
        view.file()
                .committed(unit -> {
                    Row row = Rows.byNumber(view.table(), recordId);
                    session.account().demand(Right.DELETE, view.layout().table());
                    view.file().demandUnlocked(view.layout().table(), row.id());
                    view.table().delete(row, unit);
                    return row;
                });
    }

    private interface RecordStep {
        Row run(UnitOfWork unit);
    }

    private interface RowsStep {
        void run(Row parent, UnitOfWork unit);
    }

    /// One commit for both steps, or, in a file told so, the record first and for good.
    private Row committed(RecordStep step, RowsStep rows) {
        Database file = view.file();
        if (file.isAtomic()) {
            return file.committed(unit -> {
                Row row = step.run(unit);
                rows.run(row, unit);
                return row;
            });
        }
        return file.locked(() -> {
            Row row = file.committed(step::run);
            file.committed(unit -> {
                rows.run(row, unit);
                return row;
            });
            return row;
        });
    }

    private JsonNode fieldData() {
        JsonNode fields = parameters.body().path("fieldData");
        if (!fields.isObject()) {
            throw new Refusal(
                    fields.isMissingNode() ? Code.PARAMETER_MISSING : Code.PARAMETER_INVALID);
        }
        return fields;
    }

    private Map<String, String> written(JsonNode fields) {
        Map<String, String> contents = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : fields.properties()) {
            if (!entry.getKey().equals("deleteRelated")) {
                Field field = view.writable(entry.getKey(), protectedToo());
                contents.put(field.name(), Rows.content(field, entry.getValue(), parameters));
            }
        }
        return contents;
    }

    private PortalWrites portals() {
        return new PortalWrites(session.account(), view, parameters, author(), protectedToo());
    }

    private Author author() {
        var checks =
                option("entrymode").equals("script")
                        ? Author.Checks.NOT_DATA_ENTRY
                        : Author.Checks.ALL;
        return new Author(session.account().name(), view.file().now(), checks);
    }

    private boolean protectedToo() {
        return option("prohibitmode").equals("script");
    }

    private String option(String name) {
        String value = parameters.body().path("options").path(name).asText("user");
        return Optional.of(value)
                .filter(v -> v.equals("user") || v.equals("script"))
                .orElseThrow(() -> new Refusal(Code.PARAMETER_INVALID));
    }
}
