package io.passerelle.sync.shopify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/// How Shopify's stock is read.
@ConfigMapping(prefix = "passerelle.shopify")
interface ShopifyConfig {

    /// Variants per page; a page of 100 costs a tenth of the standard plan's bucket.
    @WithDefault("100")
    int pageSize();

    /// Quantity names Shopify keeps back from sale while FileMaker still counts them.
    @WithDefault("reserved")
    List<String> held();

    /// How far an order's stock may move from its `created_at`, on either side of an observation.
    @WithDefault("2s")
    Duration stampMargin();
}
