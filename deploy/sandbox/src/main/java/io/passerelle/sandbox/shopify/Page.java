package io.passerelle.sandbox.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One page of a connection. A cursor holds the sort value and id of its row, so paging goes on
/// correctly while rows move. Only `first`/`after` and `reverse`; `last` and `before` are refused.
final class Page {

    private static final int LARGEST = 250;

    private record Row(Object node, String value, long id) {
        String cursor() {
            var text = value + "|" + id;
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static Row at(String cursor) {
            try {
                var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
                int bar = text.lastIndexOf('|');
                return new Row(
                        text, text.substring(0, bar), Long.parseLong(text.substring(bar + 1)));
            } catch (RuntimeException e) {
                throw new Refusal("INVALID_CURSOR", "Invalid cursor for current pagination sort.");
            }
        }
    }

    private Page() {}

    /// By id.
    static <T> Map<String, Object> of(
            DataFetchingEnvironment env, Stream<T> nodes, ToLongFunction<T> id) {
        return of(env, nodes, _ -> "", id);
    }

    /// By `value`, then id.
    static <T> Map<String, Object> of(
            DataFetchingEnvironment env,
            Stream<T> nodes,
            Function<T, String> value,
            ToLongFunction<T> id) {
        int size = size(env);
        var order = Comparator.comparing(Row::value).thenComparingLong(Row::id);
        if (Boolean.TRUE.equals(env.getArgument("reverse"))) {
            order = order.reversed();
        }
        var sorted = order;
        String after = env.getArgument("after");
        var start = after == null ? null : Row.at(after);
        var rest =
                nodes.map(n -> new Row(n, value.apply(n), id.applyAsLong(n)))
                        .filter(r -> start == null || sorted.compare(r, start) > 0)
                        .sorted(sorted)
                        .limit(size + 1L)
                        .toList();
        return connection(
                rest.subList(0, Math.min(size, rest.size())), rest.size() > size, start != null);
    }

    private static int size(DataFetchingEnvironment env) {
        if (env.getArgument("last") != null || env.getArgument("before") != null) {
            throw new Refusal(
                    "BAD_REQUEST", "the emulator pages forwards only: use first and after");
        }
        if (env.getGraphQlContext().hasKey(BulkExports.BULK)) {
            return Integer.MAX_VALUE;
        }
        Integer first = env.getArgument("first");
        if (first == null || first < 0) {
            throw new Refusal("BAD_REQUEST", "you must provide one of first or last");
        }
        if (first > LARGEST) {
            throw new Refusal(
                    "MAX_PAGE_SIZE_EXCEEDED",
                    "Requesting %d records on the `%s` connection exceeds the `first` limit of %d records."
                            .formatted(first, env.getField().getName(), LARGEST));
        }
        return first;
    }

    private static Map<String, Object> connection(List<Row> rows, boolean more, boolean less) {
        var info = new LinkedHashMap<String, @Nullable Object>();
        info.put("hasNextPage", more);
        info.put("hasPreviousPage", less);
        info.put("startCursor", rows.isEmpty() ? null : rows.getFirst().cursor());
        info.put("endCursor", rows.isEmpty() ? null : rows.getLast().cursor());
        var edges = rows.stream().map(r -> Map.of("cursor", r.cursor(), "node", r.node())).toList();
        return Map.of(
                "nodes", rows.stream().map(Row::node).toList(), "edges", edges, "pageInfo", info);
    }
}
