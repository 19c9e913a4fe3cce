package io.passerelle.sandbox.filemaker;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A request as it arrived, read whole.
///
/// @param path the segments after `/fmi/`, decoded; a `+` in a path is a plus
/// @param contentType lower case, empty if absent
record Call(
        String method,
        List<String> path,
        Map<String, String> query,
        String authorization,
        String contentType,
        String text) {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    static Call read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Call(
                exchange.getRequestMethod(),
                segments(exchange.getRequestURI().getRawPath()),
                query(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")),
                header(exchange, "Authorization"),
                header(exchange, "Content-Type").toLowerCase(Locale.ROOT),
                body);
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        for (String segment : rawPath.replaceFirst("^/fmi/", "").split("/", -1)) {
            segments.add(decoded(segment.replace("+", "%2B")));
        }
        return segments;
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        query.remove("");
        return query;
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    /// The body as an object; an absent one counts as empty where the call needs none.
    JsonNode json() {
        if (text.isBlank()) {
            return JSON.createObjectNode();
        }
        try {
            JsonNode body = JSON.readTree(text);
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            // answered below: the text is no JSON object either way
        }
        throw new Refusal(Code.BAD_JSON);
    }

    /// Whether the body or a query parameter contains the text.
    boolean mentions(String wanted) {
        return text.contains(wanted) || query.values().stream().anyMatch(v -> v.contains(wanted));
    }

    Parameters parameters() {
        return new Parameters(query, json());
    }

    @Override
    public String toString() {
        return method + " " + String.join("/", path);
    }
}
