package io.passerelle.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a service answers over HTTP as a page, by its own OpenAPI document.
public record ApiPage(String service, JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /// @param json the answer of `/q/openapi?format=json`
    public static ApiPage of(String service, String json) throws IOException {
        return new ApiPage(service, new ObjectMapper().readTree(json));
    }

    /// As Markdown: a line for each operation.
    public String text() {
        return "# API of "
                + service
                + "\n\nOpenAPI: `/q/openapi`; how to call it: [API](../api.md).\n\n| | Path | Answers | |\n"
                + "|---|---|---|---|\n"
                + String.join("\n", lines());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    lines.add(line(path.getKey(), operation));
                }
            }
        }
        lines.sort(Comparator.comparing(line -> line.substring(line.indexOf('`'))));
        return lines;
    }

    private static String line(String path, Map.Entry<String, JsonNode> operation) {
        String summary = operation.getValue().path("summary").asText("");
        return "| "
                + operation.getKey().toUpperCase(Locale.ROOT)
                + " | `"
                + path
                + "` | "
                + String.join(", ", new TreeSet<>(statuses(operation.getValue())))
                + " | "
                + summary.replace("|", "\\|")
                + " |";
    }

    private static List<String> statuses(JsonNode operation) {
        return operation.path("responses").propertyStream().map(Map.Entry::getKey).toList();
    }
}
