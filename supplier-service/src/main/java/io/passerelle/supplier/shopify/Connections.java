package io.passerelle.supplier.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.shopify.ShopifyUnavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads all pages of a connection.
final class Connections {

    private Connections() {}

    /// @param first the first page, if it is at hand
    /// @param next asks for the page behind a cursor
    static List<JsonNode> all(JsonNode first, Function<String, JsonNode> next) {
        List<JsonNode> nodes = new ArrayList<>();
        JsonNode page = first;
        while (true) {
            if (!page.path("nodes").isArray() || !page.path("pageInfo").isObject()) {
                throw new ShopifyUnavailable("a page without nodes and pageInfo: " + page);
            }
            page.path("nodes").forEach(nodes::add);
            if (!page.path("pageInfo").path("hasNextPage").asBoolean()) {
                return nodes;
            }
            page = next.apply(page.path("pageInfo").path("endCursor").asText());
        }
    }

    /// Variables, with `after` only where there is a cursor.
    static Map<String, @Nullable Object> page(Map<String, Object> variables, String cursor) {
        Map<String, @Nullable Object> all = new HashMap<>(variables);
        if (!cursor.isEmpty()) {
            all.put("after", cursor);
        }
        return all;
    }
}
