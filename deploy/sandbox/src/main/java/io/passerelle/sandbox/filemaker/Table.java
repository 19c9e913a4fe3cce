package io.passerelle.sandbox.filemaker;

import io.passerelle.sandbox.filemaker.Field.Rule;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A table's rows in creation order. Callers hold the database's lock.
final class Table {
    private final String name;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Index> unique = new HashMap<>();
    private final TreeMap<Long, Row> rows = new TreeMap<>();
    private long nextId = 1;
    private long nextSerial = 1;

    Table(String name, List<Field> fields) {
        this.name = name;
        for (Field field : fields) {
            this.fields.put(field.name(), field);
            if (field.has(Rule.UNIQUE)) {
                unique.put(field.name(), new Index());
            }
        }
    }

    String name() {
        return name;
    }

    Collection<Field> fields() {
        return Collections.unmodifiableCollection(fields.values());
    }

    Field field(String field) {
        Field found = fields.get(field);
        if (found == null) {
            throw new IllegalArgumentException("table " + name + " has no field " + field);
        }
        return found;
    }

    Collection<Row> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    Optional<Row> row(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    /// The rows whose content of a unique field is this one; more than one only after a repair.
    List<Row> holding(String field, String content) {
        Index index = unique.get(field);
        return index == null
                ? rows.values().stream()
                        .filter(r -> Index.key(r.get(field)).equals(Index.key(content)))
                        .toList()
                : index.holding(content).stream().flatMap(id -> row(id).stream()).toList();
    }

    boolean isIndexed(String field) {
        return unique.containsKey(field);
    }

    Row insert(Map<String, String> given, Author author, UnitOfWork unit) {
        Map<String, String> contents = new LinkedHashMap<>();
        for (Field field : fields.values()) {
            contents.put(field.name(), automatic(field, author));
        }
        contents.putAll(given);
        long id = nextId++;
        var validation = new Validation(unique, author);
        fields.values().forEach(f -> validation.check(f, contents.getOrDefault(f.name(), ""), id));
        var row = new Row(id, 0, contents);
        put(row);
        unit.onRevert(() -> remove(row));
        return row;
    }

    private String automatic(Field field, Author author) {
        return switch (field.autoEnter()) {
            case NOTHING -> "";
            case SERIAL -> Long.toString(nextSerial++);
            case CREATED_AT, MODIFIED_AT -> DateFormats.stored(author.at());
            case CREATED_BY -> author.account();
        };
    }

    void update(Row row, Map<String, String> given, Author author, UnitOfWork unit) {
        var validation = new Validation(unique, author);
        given.forEach((field, content) -> validation.check(field(field), content, row.id()));
        Map<String, String> changes = new LinkedHashMap<>();
        for (Field field : fields.values()) {
            if (field.autoEnter() == Field.AutoEnter.MODIFIED_AT) {
                changes.put(field.name(), automatic(field, author));
            }
        }
        changes.putAll(given);
        Map<String, String> before = row.contents();
        long modId = row.modId();
        change(row, () -> row.commit(changes));
        unit.onRevert(() -> change(row, () -> row.revert(before, modId)));
    }

    void delete(Row row, UnitOfWork unit) {
        remove(row);
        unit.onRevert(() -> put(row));
    }

    private void change(Row row, Runnable step) {
        unique.forEach((field, index) -> index.remove(row.get(field), row.id()));
        step.run();
        unique.forEach((field, index) -> index.add(row.get(field), row.id()));
    }

    private void put(Row row) {
        rows.put(row.id(), row);
        unique.forEach((field, index) -> index.add(row.get(field), row.id()));
    }

    private void remove(Row row) {
        rows.remove(row.id());
        unique.forEach((field, index) -> index.remove(row.get(field), row.id()));
    }

    long nextId() {
        return nextId;
    }

    long nextSerial() {
        return nextSerial;
    }

    void restore(Collection<Row> kept, long keptNextId, long keptNextSerial) {
        List.copyOf(rows.values()).forEach(this::remove);
        kept.forEach(this::put);
        nextId = keptNextId;
        nextSerial = keptNextSerial;
    }
}
