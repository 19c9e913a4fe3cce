package io.passerelle.sandbox.filemaker;

import java.util.List;

/// A layout of a table: the fields and portals clients may name.
record Layout(
        String name,
        String table,
        List<String> fields,
        List<RelatedField> related,
        List<Portal> portals) {
    Layout {
        fields = List.copyOf(fields);
        related = List.copyOf(related);
        portals = List.copyOf(portals);
    }

    Portal portal(String called) {
        return portals.stream()
                .filter(p -> p.name().equals(called))
                .findFirst()
                .orElseThrow(() -> new Refusal(Code.RELATED_TABLES_MISSING));
    }
}
