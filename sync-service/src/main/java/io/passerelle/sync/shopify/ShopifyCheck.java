package io.passerelle.sync.shopify;

import io.passerelle.common.cli.Check;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifySettings;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.sync.location.Locations;
import io.passerelle.sync.stock.Location;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Is the token good, for the right shop, with the scopes we need, and are the locations there?
@Singleton
public class ShopifyCheck {
    private static final List<String> SCOPES =
            List.of("read_products", "read_inventory", "write_inventory", "read_locations");
    private final ShopifyInventory inventory;
    private final Locations locations;
    private final Settings settings;

    ShopifyCheck(ShopifyInventory inventory, Locations locations, Settings settings) {
        this.inventory = inventory;
        this.locations = locations;
        this.settings = settings;
    }

    public List<Check> run() {
        try {
            ShopifyInventory.ShopCheck seen = inventory.check(locations.all().getFirst());
            List<Check> checks = new ArrayList<>(List.of(shop(seen), scopes(seen)));
            locations.all().forEach(location -> checks.add(location(location)));
            return checks;
        } catch (ShopifyRefused | ShopifyUnavailable e) {
            return List.of(Check.bad("Shopify", String.valueOf(e.getMessage())));
        }
    }

    private Check shop(ShopifyInventory.ShopCheck seen) {
        String expected = ShopifySettings.from(settings).shop().value();
        return seen.domain().equals(expected)
                ? Check.good("Shopify shop", seen.shop())
                : Check.bad(
                        "Shopify shop",
                        "the token belongs to " + seen.domain() + ", expected " + expected);
    }

    /// `write_x` includes `read_x`.
    private static Check scopes(ShopifyInventory.ShopCheck seen) {
        List<String> missing =
                SCOPES.stream()
                        .filter(s -> !seen.scopes().contains(s))
                        .filter(s -> !seen.scopes().contains(s.replace("read_", "write_")))
                        .toList();
        return missing.isEmpty()
                ? Check.good("Shopify scopes", String.join(", ", SCOPES))
                : Check.bad(
                        "Shopify scopes",
                        "missing "
                                + String.join(", ", missing)
                                + "; add them to the app and install it again");
    }

    private Check location(Location location) {
        String what = "Shopify " + location;
        return inventory
                .check(location)
                .location()
                .map(name -> Check.good(what, name))
                .orElseGet(() ->
                        Check.bad(what, locations.shopifyId(location) + " is not in this shop"));
    }
}
