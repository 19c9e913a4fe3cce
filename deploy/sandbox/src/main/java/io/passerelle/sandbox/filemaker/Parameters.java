package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a call asks for besides its path, from the query string or the JSON body. In a query
/// `limit`, `offset` and `sort` carry an underscore; values may be strings or numbers.
record Parameters(Map<String, String> query, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> UNDERSCORED = Set.of("limit", "offset", "sort");

    Optional<String> text(String name) {
        JsonNode inBody = body.path(name);
        if (!inBody.isMissingNode() && !inBody.isNull()) {
            return Optional.of(inBody.asText());
        }
        return Optional.ofNullable(query.get(inQuery(name)));
    }

    /// A structure: as it stands in a body, as JSON text in a query.
    JsonNode json(String name) {
        JsonNode inBody = body.path(name);
        String written = query.get(inQuery(name));
        if (!inBody.isMissingNode() || written == null) {
            return inBody;
        }
        try {
            return written.isEmpty() ? MissingNode.getInstance() : JSON.readTree(written);
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new Refusal(Code.PARAMETER_INVALID);
        }
    }

    int positive(String name, int absent) {
        Optional<String> written = text(name);
        if (written.isEmpty() || written.get().isEmpty()) {
            return absent;
        }
        try {
            int value = Integer.parseInt(written.get());
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below, like a zero
        }
        throw new Refusal(Code.PARAMETER_INVALID);
    }

    DateFormats dates() {
        return DateFormats.of(text("dateformats").orElse("0"));
    }

    /// Refuses a body with a key the call does not know.
    void allowOnly(String... names) {
        Set<String> known = Set.of(names);
        List<String> unknown =
                body.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> !known.contains(name) && !isCommon(name))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(
                    Code.PARAMETER_INVALID, "Unknown parameter(s): " + String.join(", ", unknown));
        }
    }

    private static boolean isCommon(String name) {
        return name.equals("dateformats")
                || name.equals("script")
                || name.startsWith("script.")
                || name.startsWith("limit.")
                || name.startsWith("offset.");
    }

    private static String inQuery(String name) {
        int dot = name.indexOf('.');
        String word = dot < 0 ? name : name.substring(0, dot);
        return UNDERSCORED.contains(word) ? "_" + name : name;
    }
}
