package io.passerelle.webhook.census;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How far the daily check looks back.
@ConfigMapping(prefix = "passerelle.census")
interface CensusConfig {

    /// Whole days before today, in the shop's time zone; 1 to 59, since Shopify shows 60 days only
    /// unless the app has `read_all_orders`.
    @WithDefault("7")
    int days();
}
