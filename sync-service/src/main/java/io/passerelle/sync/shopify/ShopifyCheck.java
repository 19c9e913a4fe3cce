package io.passerelle.sync.shopify;

import io.passerelle.common.cli.Check;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifySettings;
import io.passerelle.common.shopify.ShopifyUnavailable;
import jakarta.inject.Singleton;
import java.util.List;

/// Is the token good, for the right shop, with the scopes we need, and is the location there?
@Singleton
public class ShopifyCheck {
    private static final List<String> SCOPES =
            List.of("read_products", "read_inventory", "write_inventory", "read_locations");
    private final ShopifyInventory inventory;
    private final Settings settings;

    ShopifyCheck(ShopifyInventory inventory, Settings settings) {
        this.inventory = inventory;
        this.settings = settings;
    }

    public List<Check> run() {
        try {
            ShopifyInventory.ShopCheck seen = inventory.check();
            return List.of(shop(seen), scopes(seen), location(seen));
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

    private Check location(ShopifyInventory.ShopCheck seen) {
        return seen.location()
                .map(name -> Check.good("Shopify location", name))
                .orElseGet(() ->
                        Check.bad(
                                "Shopify location",
                                "SHOPIFY_LOCATION_ID "
                                        + ShopifyInventory.location(settings)
                                        + " is not in this shop"));
    }
}
