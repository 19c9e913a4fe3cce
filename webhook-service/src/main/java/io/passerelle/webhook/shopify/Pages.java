package io.passerelle.webhook.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// GraphQL's way of paging.
final class Pages {

    private Pages() {}

    static Optional<String> next(JsonNode connection) {
        JsonNode page = connection.path("pageInfo");
        return page.path("hasNextPage").asBoolean()
                ? Optional.of(page.path("endCursor").asText())
                : Optional.empty();
    }
}
