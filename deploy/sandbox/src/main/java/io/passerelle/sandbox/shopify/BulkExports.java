package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Bulk queries of one connection without connections inside. An operation is created, runs when it
/// is first asked for, and is complete when it is asked for again, or after a minute if nobody
/// asks.
final class BulkExports {
    /// Set in the context of the query that an operation runs: connections are then not paged.
    static final String BULK = "bulk";

    private static final int AT_ONCE = 5;
    private static final String PATH = "/admin/bulk/";
    private final Shop shop;
    private final Faults faults;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Export> exports = new HashMap<>();
    private Function<String, Map<String, Object>> executor =
            query -> {
                throw new IllegalStateException("nothing can run " + query);
            };

    /// One operation; its rows are there once it has run.
    private static final class Export {
        private final String query;
        private final Instant createdAt;
        private String status = "CREATED";
        private @Nullable Instant completedAt;
        private List<String> rows = List.of();

        Export(String query, Instant createdAt) {
            this.query = query;
            this.createdAt = createdAt;
        }
    }

    BulkExports(Shop shop, Faults faults) {
        this.shop = shop;
        this.faults = faults;
    }

    /// @param answer runs a query with [#BULK] set and returns GraphQL's answer
    void executeWith(Function<String, Map<String, Object>> answer) {
        executor = answer;
    }

    Map<String, Object> run(DataFetchingEnvironment env) {
        Instant aMinuteAgo = shop.now().minusSeconds(60);
        long underWay =
                exports.values().stream()
                        .filter(e -> e.completedAt == null && e.createdAt.isAfter(aMinuteAgo))
                        .count();
        if (underWay >= AT_ONCE) {
            return payload(
                    null,
                    List.of(
                            Map.of(
                                    "code",
                                    "LIMIT_REACHED",
                                    "message",
                                    "%d bulk query operations are in progress."
                                            .formatted(underWay))));
        }
        String id = Gid.of("BulkOperation", shop.newId());
        exports.put(id, new Export(StockFields.argument(env, "query"), shop.second()));
        return payload(state(id), List.of());
    }

    @Nullable Map<String, @Nullable Object> find(DataFetchingEnvironment env) {
        String id = StockFields.argument(env, "id");
        Export export = exports.get(id);
        if (export == null) {
            return null;
        }
        switch (export.status) {
            case "CREATED" -> {
                export.rows = rows(export.query);
                export.status = "RUNNING";
            }
            case "RUNNING" -> {
                export.status = faults.failsNextBulk() ? "FAILED" : "COMPLETED";
                export.completedAt = shop.second();
            }
            default -> {}
        }
        return state(id);
    }

    /// The file of a finished operation, by the path of its address.
    Optional<byte[]> file(String path) {
        return shop.locked(() ->
                exports.entrySet().stream()
                        .filter(e -> path.equals(path(e.getKey())))
                        .map(e -> String.join("\n", e.getValue().rows) + "\n")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .findFirst());
    }

    private static String path(String id) {
        return PATH + Gid.number("BulkOperation", id) + ".jsonl";
    }

    private static Map<String, Object> payload(
            @Nullable Map<String, @Nullable Object> operation, List<Map<String, Object>> errors) {
        var payload = new HashMap<String, Object>();
        if (operation != null) {
            payload.put("bulkOperation", operation);
        }
        payload.put("userErrors", errors);
        return payload;
    }

    private Map<String, @Nullable Object> state(String id) {
        Export export = exports.get(id);
        if (export == null) {
            throw new IllegalStateException("no operation " + id);
        }
        boolean done = export.status.equals("COMPLETED");
        var state = new LinkedHashMap<String, @Nullable Object>();
        state.put("id", id);
        state.put("status", export.status);
        state.put("errorCode", export.status.equals("FAILED") ? "INTERNAL_SERVER_ERROR" : null);
        state.put("createdAt", export.createdAt);
        state.put("completedAt", export.completedAt);
        state.put("objectCount", export.rows.size());
        state.put("rootObjectCount", export.rows.size());
        state.put(
                "fileSize",
                done ? export.rows.stream().mapToLong(r -> r.length() + 1L).sum() : null);
        state.put("url", done && !export.rows.isEmpty() ? shop.origin() + path(id) : null);
        return state;
    }

    private List<String> rows(String query) {
        Map<String, Object> answer = executor.apply(query);
        if (!(answer.get("data") instanceof Map<?, ?> data)
                || data.size() != 1
                || !(data.values().iterator().next() instanceof Map<?, ?> connection)
                || !(connection.get("edges") instanceof List<?> edges)) {
            throw new Refusal(
                    "BAD_REQUEST",
                    "the emulator exports one connection by its edges, found " + answer);
        }
        List<String> rows = new ArrayList<>();
        for (Object edge : edges) {
            try {
                rows.add(json.writeValueAsString(((Map<?, ?>) edge).get("node")));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return rows;
    }
}
