package io.passerelle.sync.run;

import io.passerelle.sync.filemaker.FileMakerStocks;
import io.passerelle.sync.location.Locations;
import io.passerelle.sync.shopify.ShopifyInventory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/// The shop's locations, the default one first.
@Singleton
class Places {
    private final List<Place> all;

    @Inject
    Places(Locations locations, FileMakerStocks fileMaker, ShopifyInventory shopify) {
        this(
                locations.all().stream()
                        .map(l -> new Place(l, fileMaker.at(l), shopify.at(l)))
                        .toList());
    }

    Places(List<Place> all) {
        this.all = List.copyOf(all);
    }

    List<Place> all() {
        return all;
    }

    /// Of a location that is not declared any more nothing is known.
    Place of(String key) {
        return all.stream()
                .filter(place -> place.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "location " + key + " is not declared any more"));
    }
}
