package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The requests of a find: entries are ORed, keys of an entry ANDed, `omit` takes away again.
record Find(List<Request> requests) {
    private record Request(List<Criterion> criteria, boolean omit) {
        /// In creation order, as an unsorted found set is.
        List<Row> rows(Table table) {
            var narrowed =
                    criteria.stream()
                            .map(c -> c.candidates(table))
                            .flatMap(Optional::stream)
                            .findFirst();
            var tests = criteria.stream().map(c -> c.test(table)).toList();
            return narrowed
                    .map(rows -> (java.util.Collection<Row>) rows)
                    .orElseGet(table::rows)
                    .stream()
                    .filter(row -> tests.stream().allMatch(t -> t.test(row)))
                    .toList();
        }
    }

    static Find parse(JsonNode query, View view, DateFormats dates) {
        if (!query.isArray() || query.isEmpty()) {
            throw new Refusal(
                    query.isMissingNode() ? Code.PARAMETER_MISSING : Code.PARAMETER_INVALID);
        }
        List<Request> requests = new ArrayList<>();
        query.forEach(entry -> requests.add(request(entry, view, dates)));
        return new Find(requests);
    }

    private static Request request(JsonNode entry, View view, DateFormats dates) {
        if (!entry.isObject()) {
            throw new Refusal(Code.PARAMETER_INVALID);
        }
        Map<String, String> keys = new LinkedHashMap<>();
        entry.properties().forEach(e -> keys.put(e.getKey(), e.getValue().asText()));
        boolean omit = "true".equals(keys.remove("omit"));
        List<Criterion> criteria = new ArrayList<>();
        keys.forEach((name, text) -> {
            Column column = view.column(name);
            if (!text.isEmpty()) {
                var today = view.file().now().toLocalDate();
                criteria.add(new Criterion(column, text, dates, today));
            }
        });
        if (criteria.isEmpty()) {
            throw new Refusal(Code.CRITERIA_EMPTY);
        }
        return new Request(criteria, omit);
    }

    /// The found rows in creation order; 401 if there are none.
    List<Row> rows(Table table) {
        if (requests.size() == 1 && !requests.getFirst().omit()) {
            return some(requests.getFirst().rows(table));
        }
        var found = new TreeMap<Long, Row>();
        if (requests.getFirst().omit()) {
            table.rows().forEach(row -> found.put(row.id(), row));
        }
        for (Request request : requests) {
            List<Row> matching = request.rows(table);
            if (request.omit()) {
                Set<Long> ids = new LinkedHashSet<>();
                matching.forEach(row -> ids.add(row.id()));
                found.keySet().removeAll(ids);
            } else {
                matching.forEach(row -> found.put(row.id(), row));
            }
        }
        return some(List.copyOf(found.values()));
    }

    private static List<Row> some(List<Row> found) {
        if (found.isEmpty()) {
            throw new Refusal(Code.NO_MATCH);
        }
        return found;
    }
}
