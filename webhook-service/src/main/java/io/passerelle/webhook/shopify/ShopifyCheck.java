package io.passerelle.webhook.shopify;

import io.passerelle.common.cli.Check;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifySettings;
import io.passerelle.common.shopify.ShopifyUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Is the token good, for the right shop, with the scopes we need, in the API version we ask for?
///
/// Application-scoped, so that it is made when it is used: `--help` names every command and needs
/// no settings.
@ApplicationScoped
public class ShopifyCheck {
    private static final String NEEDED = "read_orders";
    private static final String ALL_ORDERS = "read_all_orders";
    private final ShopAccess access;
    private final ShopifySettings settings;

    ShopifyCheck(ShopAccess access, Settings settings) {
        this.access = access;
        this.settings = ShopifySettings.from(settings);
    }

    public List<Check> run() {
        try {
            ShopSeen seen = access.seen();
            return List.of(shop(seen), scopes(seen), version(seen));
        } catch (ShopifyRefused | ShopifyUnavailable e) {
            return List.of(Check.bad("Shopify", String.valueOf(e.getMessage())));
        }
    }

    private Check shop(ShopSeen seen) {
        String expected = settings.shop().value();
        return seen.domain().equals(expected)
                ? Check.good("Shopify shop", seen.name() + ", days begin in " + seen.zone())
                : Check.bad(
                        "Shopify shop",
                        "the token belongs to " + seen.domain() + ", expected " + expected);
    }

    /// `write_x` includes `read_x`.
    private static Check scopes(ShopSeen seen) {
        if (!seen.scopes().contains(NEEDED) && !seen.scopes().contains("write_orders")) {
            return Check.bad(
                    "Shopify scopes",
                    "missing " + NEEDED + "; add it to the app and install it again");
        }
        return Check.good(
                "Shopify scopes",
                seen.scopes().contains(ALL_ORDERS)
                        ? NEEDED + ", " + ALL_ORDERS
                        : NEEDED + "; without " + ALL_ORDERS + " only the last 60 days are seen");
    }

    private Check version(ShopSeen seen) {
        String asked = settings.apiVersion();
        return seen.servedVersion().equals(asked)
                ? Check.good("Shopify API version", asked)
                : Check.bad(
                        "Shopify API version",
                        "answered in '%s', SHOPIFY_API_VERSION asks for %s; supported: %s"
                                .formatted(
                                        seen.servedVersion(),
                                        asked,
                                        String.join(", ", seen.supportedVersions())));
    }
}
