package io.passerelle.sync.shopify;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.shopify.ShopifyDocument;
import io.passerelle.common.shopify.ShopifyGraphQl;
import io.passerelle.sync.location.Locations;
import io.passerelle.sync.stock.Location;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shopify's stock, location by location.
@ApplicationScoped
public class ShopifyInventory {
    private static final ShopifyDocument SHOP = ShopifyDocument.load("shop-and-location");

    private final ShopifyGraphQl shopify;
    private final ShopifyConfig config;
    private final Locations locations;
    private final ShopItems items;
    private final ObjectMapper json;
    private final Clock clock;

    ShopifyInventory(
            ShopifyGraphQl shopify,
            ShopifyConfig config,
            Locations locations,
            ShopItems items,
            ObjectMapper json,
            Clock clock) {
        this.shopify = shopify;
        this.config = config;
        this.locations = locations;
        this.items = items;
        this.json = json;
        this.clock = clock;
    }

    public ShopStock at(Location location) {
        return new RememberedItems(
                new LocationStock(shopify, config, locations.shopifyId(location), json, clock),
                items);
    }

    /// Who Shopify says we are, for `test-connection`.
    public ShopCheck check(Location location) {
        Map<String, Object> wanted = Map.of("locationId", locations.shopifyId(location));
        WireStock.ShopAndLocation seen =
                shopify.run(SHOP, wanted, WireStock.ShopAndLocation.class).data();
        WireStock.Place place = seen.location();
        return new ShopCheck(
                seen.shop().name(),
                seen.shop().myshopifyDomain(),
                seen.currentAppInstallation().accessScopes().stream()
                        .map(WireStock.Scope::handle)
                        .toList(),
                Optional.ofNullable(place == null ? null : place.name()));
    }

    /// @param location its name, empty if Shopify does not know it
    public record ShopCheck(
            String shop, String domain, List<String> scopes, Optional<String> location) {}
}
