package io.passerelle.sandbox.filemaker;

import io.passerelle.sandbox.filemaker.Field.AutoEnter;
import io.passerelle.sandbox.filemaker.Field.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Names the fields of a table in order; a rule applies to the field named last.
public final class TableDesign {
    private final List<Field> fields = new ArrayList<>();

    TableDesign() {}

    public TableDesign number(String name) {
        return add(name, Field.Type.NUMBER);
    }

    public TableDesign text(String name) {
        return add(name, Field.Type.TEXT);
    }

    public TableDesign timestamp(String name) {
        return add(name, Field.Type.TIMESTAMP);
    }

    /// Not empty; 509 otherwise.
    public TableDesign required() {
        return rule(Rule.REQUIRED);
    }

    /// Unique regardless of case and surrounding blanks, as an index compares; 504 otherwise.
    public TableDesign unique() {
        return rule(Rule.UNIQUE);
    }

    /// Numeric only; 502 otherwise.
    public TableDesign numeric() {
        return rule(Rule.NUMERIC);
    }

    /// "Prohibit modification": 201 unless the call says `prohibitmode: script`.
    public TableDesign notModifiable() {
        return rule(Rule.NOT_MODIFIABLE);
    }

    /// A calculation: shown as such by the metadata, never writable.
    public TableDesign calculated() {
        return rule(Rule.CALCULATED);
    }

    /// Validated during data entry only, so that `entrymode: script` skips the validations.
    public TableDesign onlyDuringEntry() {
        return rule(Rule.ONLY_DURING_ENTRY);
    }

    public TableDesign serial() {
        return autoEnter(AutoEnter.SERIAL);
    }

    public TableDesign createdAt() {
        return autoEnter(AutoEnter.CREATED_AT);
    }

    public TableDesign createdBy() {
        return autoEnter(AutoEnter.CREATED_BY);
    }

    public TableDesign modifiedAt() {
        return autoEnter(AutoEnter.MODIFIED_AT);
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }

    private TableDesign add(String name, Field.Type type) {
        fields.add(new Field(name, type, AutoEnter.NOTHING, Set.of()));
        return this;
    }

    private TableDesign rule(Rule rule) {
        Field last = fields.removeLast();
        EnumSet<Rule> rules = EnumSet.of(rule);
        rules.addAll(last.rules());
        fields.add(new Field(last.name(), last.type(), last.autoEnter(), rules));
        return this;
    }

    private TableDesign autoEnter(AutoEnter what) {
        Field last = fields.removeLast();
        fields.add(new Field(last.name(), last.type(), what, last.rules()));
        return this;
    }
}
