package io.passerelle.sync.shopify;

import io.passerelle.sync.stock.Observation;
import java.util.List;
import java.util.Optional;

/// Variants of one answer, and when their numbers were true.
///
/// @param next cursor of the next page, empty at the end
public record StockPage(List<VariantStock> variants, Observation observed, Optional<String> next) {

    public StockPage {
        variants = List.copyOf(variants);
    }
}
