package io.passerelle.webhook.shopify;

import java.time.ZoneId;
import java.util.List;

/// What the shop says of itself and of our access to it.
///
/// @param zone in which its days begin
/// @param scopes the app was granted, such as `read_orders`
/// @param servedVersion the API version that answered
/// @param supportedVersions those Shopify supports now
public record ShopSeen(
        String name,
        String domain,
        ZoneId zone,
        List<String> scopes,
        String servedVersion,
        List<String> supportedVersions) {

    public ShopSeen {
        scopes = List.copyOf(scopes);
        supportedVersions = List.copyOf(supportedVersions);
    }
}
