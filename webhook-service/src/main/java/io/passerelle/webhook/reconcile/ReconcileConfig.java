package io.passerelle.webhook.reconcile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How missed orders are looked for.
@ConfigMapping(prefix = "passerelle.reconcile")
interface ReconcileConfig {

    /// How often a pass is made.
    @WithDefault("10m")
    Duration interval();

    /// How far a pass looks back beyond the one before: Shopify's order index lags.
    @WithDefault("2h")
    Duration overlap();

    /// How far the very first pass looks back.
    @WithDefault("2d")
    Duration firstLookBack();
}
