package io.passerelle.supplier.partner;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// What is decided about lines before the suppliers are asked.
@ConfigMapping(prefix = "passerelle.matching")
interface MatchingConfig {

    /// A CSV file with the columns `sku` and `supplier`, sought in the working directory and in
    /// `config/`: who ships single articles, whatever the rules say.
    Optional<String> skuList();

    /// What the merchant ships; asked before the suppliers.
    SuppliersConfig.Match ownWarehouse();
}
