package io.passerelle.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An operation that takes JSON, by a service's own OpenAPI document.
///
/// @param method as in HTTP, in small letters
/// @param path with `1` in the place of each parameter
public record TakesBody(String method, String path) {

    /// @param json the answer of `/q/openapi?format=json`
    public static List<TakesBody> among(String json) throws IOException {
        List<TakesBody> found = new ArrayList<>();
        JsonNode paths = new ObjectMapper().readTree(json).path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().at("/requestBody/content").has("application/json")) {
                    String filled = path.getKey().replaceAll("\\{[^}]+}", "1");
                    found.add(new TakesBody(operation.getKey(), filled));
                }
            }
        }
        return found;
    }
}
