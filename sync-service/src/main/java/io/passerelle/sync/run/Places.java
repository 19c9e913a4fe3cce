package io.passerelle.sync.run;

import io.passerelle.sync.filemaker.FileMakerStocks;
import io.passerelle.sync.location.Locations;
import io.passerelle.sync.shopify.ShopifyInventory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/// The shop's locations, the default one first.
@ApplicationScoped
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

    /// Empty if the location is not declared any more.
    Optional<Place> find(String key) {
        return all.stream().filter(place -> place.key().equals(key)).findFirst();
    }
}
