package io.passerelle.sync.supplier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Suppliers, by their keys, who state the stock of what they ship. Every SKU their files name is
/// theirs from then on; FileMaker is not asked about it and nothing of it is booked there.
@ConfigMapping(prefix = "passerelle.sync.supplier-stock")
interface SupplierStockConfig {

    @WithParentName
    Map<String, Feed> feeds();

    interface Feed {

        /// How SKUs begin that this supplier may state; any, unless given. Others in its files are
        /// ignored.
        Optional<List<String>> skuPrefixes();

        /// By an older file nothing rises.
        @WithDefault("3d")
        Duration maxAge();

        Limits breaker();
    }

    /// When a file differs too much from the one before and is held for a person.
    interface Limits {

        /// Of its SKUs, 0 to 1.
        @WithDefault("0.5")
        double maxChangedShare();

        /// Of its SKUs, 0 to 1: those that would go to 0.
        @WithDefault("0.2")
        double maxZeroedShare();

        /// Fewer SKUs than this never hold a file.
        @WithDefault("10")
        int atLeast();
    }
}
