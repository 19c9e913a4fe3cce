package io.passerelle.common.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The access token: given, or fetched by the client-credentials grant and renewed at four fifths
/// of its life. One fetch at a time.
final class ShopifyToken {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private final ShopifySettings.Access access;
    private final ShopifyApi api;
    private final Clock clock;
    private String current = "";
    private Instant renewAt = Instant.MIN;
    private Instant fetchedAt = Instant.MIN;

    ShopifyToken(ShopifySettings.Access access, ShopifyApi api, Clock clock) {
        this.access = access;
        this.api = api;
        this.clock = clock;
    }

    synchronized String value() {
        return switch (access) {
            case ShopifySettings.Access.Token(String token) -> token;
            case ShopifySettings.Access.ClientCredentials(String id, String secret) -> {
                if (!clock.instant().isBefore(renewAt)) {
                    fetch(id, secret);
                }
                yield current;
            }
        };
    }

    /// After a 401: the next call fetches a new one. False if that is useless: the token is a given
    /// one, or was fetched just now.
    synchronized boolean forget(String refused) {
        if (!refused.equals(current)) {
            return access instanceof ShopifySettings.Access.ClientCredentials;
        }
        boolean old = clock.instant().isAfter(fetchedAt.plus(FRESH));
        renewAt = Instant.MIN;
        return old;
    }

    private void fetch(String id, String secret) {
        var request =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("grant_type", "client_credentials")
                        .put("client_id", id)
                        .put("client_secret", secret);
        try (Response answer = api.accessToken(request)) {
            if (answer.getStatus() >= 500 || answer.getStatus() == 429) {
                throw new ShopifyUnavailable("Shopify gave no token: HTTP " + answer.getStatus());
            }
            if (answer.getStatus() != 200) {
                throw ShopifyRefused.beforeAnythingHappened(
                        "Shopify refused SHOPIFY_CLIENT_ID with SHOPIFY_CLIENT_SECRET: HTTP "
                                + answer.getStatus()
                                + "; is the app installed in this shop?");
            }
            JsonNode token = answer.readEntity(JsonNode.class);
            current = token.path("access_token").asText();
            Duration life = Duration.ofSeconds(token.path("expires_in").asLong(3600));
            fetchedAt = clock.instant();
            renewAt = fetchedAt.plus(life.multipliedBy(4).dividedBy(5));
        }
    }
}
