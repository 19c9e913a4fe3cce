package io.passerelle.supplier.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.passerelle.common.runtime.Settings;
import io.passerelle.common.shopify.ShopifyDocument;
import io.passerelle.common.shopify.ShopifyGraphQl;
import io.passerelle.common.shopify.ShopifySettings;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The shop, which this service may do without: its settings are asked for when it is used.
@Singleton
class Shop {
    private final Settings settings;
    private final ShopifyGraphQl shopify;

    Shop(Settings settings, ShopifyGraphQl shopify) {
        this.settings = settings;
        this.shopify = shopify;
    }

    /// @throws io.passerelle.common.runtime.BadSetting if it is not said where the shop is
    ShopifySettings settings() {
        return ShopifySettings.from(settings);
    }

    /// As [ShopifyGraphQl#run].
    JsonNode run(ShopifyDocument document, Map<String, ? extends @Nullable Object> variables) {
        // A client that cannot be made says so less well.
        settings();
        return shopify.run(document, variables, JsonNode.class).data();
    }
}
