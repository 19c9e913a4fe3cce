package io.passerelle.supplier.partner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// What is decided about lines before the suppliers are asked.
@ConfigMapping(prefix = "passerelle.matching")
interface MatchingConfig {

    /// A CSV file with the columns `sku` and `supplier`, sought in the working directory and in
    /// `config/`: who ships single articles, whatever the rules say.
    Optional<String> skuList();

    /// Whether goods are ordered of a supplier though Shopify calls them fulfilled already: for a
    /// shop that has Shopify fulfil its orders by itself. Who fulfils a line by hand, or sells it
    /// at the counter, then has it ordered as well.
    @WithDefault("false")
    boolean orderFulfilled();

    /// What the merchant ships; asked before the suppliers.
    SuppliersConfig.Match ownWarehouse();
}
