package io.passerelle.supplier.partner;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.shopify.ShopifySettings;
import io.passerelle.supplier.matching.SupplierRules;
import java.util.ArrayList;
import java.util.List;

/// What this service needs Shopify for; nothing is allowed: then it does without.
///
/// @param shipments suppliers whose shipments become fulfilments
/// @param products whether a rule looks at products
public record ShopifyUse(List<String> shipments, boolean products) {

    public ShopifyUse {
        shipments = List.copyOf(shipments);
    }

    static ShopifyUse of(List<Supplier> suppliers, SupplierRules rules) {
        return new ShopifyUse(
                suppliers.stream()
                        .filter(Supplier::tellsShipments)
                        .map(supplier -> supplier.key().value())
                        .toList(),
                rules.needArticles());
    }

    public boolean isNothing() {
        return shipments.isEmpty() && !products;
    }

    /// @throws BadSetting if Shopify is needed and its settings are missing or wrong
    void check(Settings settings) {
        if (isNothing()) {
            return;
        }
        try {
            ShopifySettings.from(settings);
        } catch (BadSetting e) {
            throw new BadSetting(e.getMessage() + "; needed for " + words());
        }
    }

    /// For people: `shipments of agriest, rules by product`.
    public String words() {
        List<String> words = new ArrayList<>();
        if (!shipments.isEmpty()) {
            words.add("shipments of " + String.join(", ", shipments));
        }
        if (products) {
            words.add("rules by product type or tag");
        }
        return String.join(" and ", words);
    }

    /// The scopes the app must have.
    public List<String> scopes() {
        List<String> scopes = new ArrayList<>(List.of("read_orders"));
        if (!shipments.isEmpty()) {
            scopes.add("read_merchant_managed_fulfillment_orders");
            scopes.add("write_merchant_managed_fulfillment_orders");
        }
        if (products) {
            scopes.add("read_products");
        }
        return scopes;
    }
}
