package io.passerelle.supplier.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.cli.Check;
import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.shopify.ShopifyDocument;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Is the token good, for the right shop, with the scopes we need?
@ApplicationScoped
public class ShopifyCheck {
    private final Shop shop;
    private final ShopifyDocument shopAndScopes = ShopifyDocument.load("shop-and-scopes");

    ShopifyCheck(Shop shop) {
        this.shop = shop;
    }

    public List<Check> run(List<String> needed) {
        try {
            JsonNode seen = shop.run(shopAndScopes, Map.of());
            return List.of(shop(seen), scopes(seen, needed));
        } catch (ShopifyRefused | ShopifyUnavailable | BadSetting e) {
            return List.of(Check.bad("Shopify", String.valueOf(e.getMessage())));
        }
    }

    private Check shop(JsonNode seen) {
        String expected = shop.settings().shop().value();
        String found = seen.path("shop").path("myshopifyDomain").asText();
        return found.equals(expected)
                ? Check.good("Shopify shop", seen.path("shop").path("name").asText())
                : Check.bad(
                        "Shopify shop", "the token belongs to " + found + ", expected " + expected);
    }

    /// `write_x` includes `read_x`.
    private static Check scopes(JsonNode seen, List<String> needed) {
        List<String> granted =
                seen.path("currentAppInstallation").path("accessScopes").findValuesAsText("handle");
        List<String> missing =
                needed.stream()
                        .filter(scope ->
                                !granted.contains(scope)
                                        && !granted.contains(
                                                scope.replaceFirst("^read_", "write_")))
                        .toList();
        return missing.isEmpty()
                ? Check.good("Shopify scopes", String.join(", ", needed))
                : Check.bad(
                        "Shopify scopes",
                        "missing "
                                + String.join(", ", missing)
                                + "; add them to the app and install it again");
    }
}
