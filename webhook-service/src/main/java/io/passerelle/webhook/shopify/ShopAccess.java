package io.passerelle.webhook.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.shopify.ShopifyAnswer;
import io.passerelle.common.shopify.ShopifyDocument;
import io.passerelle.common.shopify.ShopifyGraphQl;
import io.passerelle.common.shopify.ShopifyUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.StreamSupport;

/// One call; may throw [ShopifyUnavailable] (later it may work) or
/// [io.passerelle.common.shopify.ShopifyRefused] (a person must change something).
@ApplicationScoped
public class ShopAccess {
    private final ShopifyGraphQl shopify;
    private final ShopifyDocument shopAndScopes = ShopifyDocument.load("shop-and-scopes");

    ShopAccess(ShopifyGraphQl shopify) {
        this.shopify = shopify;
    }

    public ShopSeen seen() {
        ShopifyAnswer<JsonNode> answer = shopify.run(shopAndScopes, Map.of(), JsonNode.class);
        JsonNode shop = answer.data().path("shop");
        JsonNode scopes = answer.data().path("currentAppInstallation").path("accessScopes");
        JsonNode versions = answer.data().path("publicApiVersions");
        return new ShopSeen(
                shop.path("name").asText(),
                shop.path("myshopifyDomain").asText(),
                zone(shop.path("ianaTimezone").asText()),
                scopes.findValuesAsText("handle"),
                answer.servedVersion(),
                StreamSupport.stream(versions.spliterator(), false)
                        .filter(v -> v.path("supported").asBoolean())
                        .map(v -> v.path("handle").asText())
                        .toList());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new ShopifyUnavailable("the shop's time zone is unknown: '" + name + "'", e);
        }
    }
}
