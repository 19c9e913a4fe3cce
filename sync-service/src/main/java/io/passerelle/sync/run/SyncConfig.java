package io.passerelle.sync.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What may be shown, and how sure one must be.
@ConfigMapping(prefix = "passerelle.sync")
interface SyncConfig {

    /// How long an order may take until Shopify's order query shows it.
    @WithDefault("2m")
    Duration orderLag();

    /// Units of every SKU never shown.
    @WithDefault("0")
    int safetyBuffer();

    /// How long to wait before a lost answer is asked for again; the second time twice as long.
    @WithDefault("3s")
    Duration askAgainPause();

    /// How often to look for what has changed in FileMaker between two runs over the whole stock;
    /// only where `passerelle.filemaker.stock.modified` names a timestamp.
    @WithDefault("1m")
    Duration changesInterval();

    /// Entries per write, 1 to 250, which is Shopify's most. A call costs the same points however
    /// many it has; a stale entry costs its batch a second call.
    @WithDefault("250")
    int batchSize();

    Limits breaker();

    /// When a run stops before it writes; see [io.passerelle.sync.stock.Breaker].
    interface Limits {

        /// Of the compared SKUs, 0 to 1.
        @WithDefault("0.5")
        double maxChangedShare();

        /// Of the compared SKUs, 0 to 1: those that would go to 0, or that FileMaker has no more.
        @WithDefault("0.2")
        double maxZeroedShare();

        /// Fewer SKUs than this never stop a run.
        @WithDefault("10")
        int atLeast();
    }
}
