package io.passerelle.webhook.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.passerelle.common.shopify.ShopifyUnavailable;
import java.util.Optional;

/// GraphQL's way of paging. An answer that lacks what was asked for is no empty page: it throws
/// [ShopifyUnavailable], and the whole is asked again.
final class Pages {

    private Pages() {}

    static ArrayNode nodes(JsonNode connection, String what) {
        if (connection.path("nodes") instanceof ArrayNode nodes) {
            return nodes;
        }
        throw new ShopifyUnavailable(what + ": the answer has no list of them");
    }

    /// Where the next page begins; empty on the last one.
    static Optional<String> next(JsonNode connection, String what) {
        JsonNode page = connection.path("pageInfo");
        JsonNode more = page.path("hasNextPage");
        JsonNode cursor = page.path("endCursor");
        if (!more.isBoolean() || (more.asBoolean() && !cursor.isTextual())) {
            throw new ShopifyUnavailable(what + ": the answer does not say whether more follow");
        }
        return more.asBoolean() ? Optional.of(cursor.asText()) : Optional.empty();
    }
}
