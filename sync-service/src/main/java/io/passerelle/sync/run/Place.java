package io.passerelle.sync.run;

import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.shopify.ShopStock;
import io.passerelle.sync.stock.Location;

/// A location with both sides' stock kept there.
record Place(Location location, FileMakerStock fileMaker, ShopStock shop) {

    /// As it stands in the tables; empty for the default location.
    String key() {
        return location.key();
    }
}
