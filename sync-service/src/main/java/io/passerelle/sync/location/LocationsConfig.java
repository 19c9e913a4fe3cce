package io.passerelle.sync.location;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/// Locations beside `SHOPIFY_LOCATION_ID`, by a word of the merchant's, and what FileMaker says of
/// them.
@ConfigMapping(prefix = "passerelle.sync.locations")
interface LocationsConfig {

    @WithParentName
    Map<String, Site> sites();

    interface Site {

        /// Shopify's number of the location, or its `gid://shopify/Location/…`.
        String shopifyLocation();

        /// FileMaker's field with the stock kept there.
        String quantity();

        /// FileMaker's layout with that field; it also shows the SKU, the serial and the fields of
        /// `find`, by the same names. The stock's own layout, unless given.
        Optional<String> layout();
    }
}
