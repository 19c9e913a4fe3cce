package io.passerelle.sandbox.filemaker;

import java.util.ArrayList;
import java.util.List;

/// Names what stands on a layout; the API sees nothing else.
public final class LayoutDesign {
    private final List<String> fields = new ArrayList<>();
    private final List<RelatedField> related = new ArrayList<>();
    private final List<Portal> portals = new ArrayList<>();

    LayoutDesign() {}

    public LayoutDesign fields(String... names) {
        fields.addAll(List.of(names));
        return this;
    }

    /// A field of the one row of `table` whose `theirKey` equals this record's `ourKey`; read only.
    public LayoutDesign related(String table, String field, String ourKey, String theirKey) {
        related.add(new RelatedField(table, field, ourKey, theirKey));
        return this;
    }

    public LayoutDesign portal(Portal portal) {
        portals.add(portal);
        return this;
    }

    Layout layout(String name, String table) {
        return new Layout(name, table, fields, related, portals);
    }
}
