package io.passerelle.sync.shopify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/// How Shopify's stock is read.
@ConfigMapping(prefix = "passerelle.shopify")
interface ShopifyConfig {

    /// Variants per page, when read in pages.
    @WithDefault("100")
    int pageSize();

    /// Quantity names Shopify keeps back from sale while FileMaker still counts them.
    @WithDefault("reserved")
    List<String> held();

    /// How far an order's stock may move from its `created_at`, on either side of an observation.
    @WithDefault("2s")
    Duration stampMargin();

    Bulk bulk();

    /// Reading by a bulk operation.
    interface Bulk {

        /// From this number of variants on.
        @WithDefault("5000")
        int from();

        /// How often to ask whether it is done.
        @WithDefault("2s")
        Duration poll();

        /// How long it may take.
        @WithDefault("30m")
        Duration patience();
    }
}
