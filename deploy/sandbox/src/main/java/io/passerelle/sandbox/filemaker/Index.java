package io.passerelle.sandbox.filemaker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which rows hold which content of one field, without regard to case and surrounding blanks.
final class Index {
    private final Map<String, Set<Long>> rows = new HashMap<>();

    static String key(String content) {
        return content.strip().toLowerCase(Locale.ROOT);
    }

    void add(String content, long row) {
        rows.computeIfAbsent(key(content), _ -> new TreeSet<>()).add(row);
    }

    void remove(String content, long row) {
        rows.computeIfPresent(
                key(content),
                (_, held) -> {
                    held.remove(row);
                    return held;
                });
    }

    Set<Long> holding(String content) {
        return rows.getOrDefault(key(content), Set.of());
    }

    boolean takenByAnother(String content, long row) {
        return holding(content).stream().anyMatch(held -> held != row);
    }
}
