package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.shopify.VariantStock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pairs Shopify's variants with FileMaker's stock. What cannot be paired for certain is skipped
/// and listed, never guessed. Variants without a SKU are nobody's.
final class Pairing {
    private final Map<Sku, FileMakerStock.Reading> stock;
    private final Set<Sku> seen = new HashSet<>();

    /// @param compared the pairs
    /// @param skipped why there is none
    record Pairs(List<Compared> compared, List<SkuDecision> skipped) {}

    Pairing(Map<Sku, FileMakerStock.Reading> stock) {
        this.stock = stock;
    }

    /// The next page; SKUs are remembered, since Shopify may have one on two variants, and those
    /// that differ in blanks only are one to us.
    Pairs page(List<VariantStock> variants) {
        Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
        for (VariantStock variant : variants) {
            Sku.parse(variant.sku()).ifPresent(sku -> pair(sku, variant, pairs));
        }
        return pairs;
    }

    private void pair(Sku sku, VariantStock variant, Pairs pairs) {
        if (!seen.add(sku)) {
            pairs.skipped.add(
                    SkuDecision.skipped(sku, "Shopify has this SKU on more than one variant"));
            return;
        }
        if (variant.unusable().isPresent()) {
            pairs.skipped.add(SkuDecision.skipped(sku, variant.unusable().get()));
            return;
        }
        FileMakerStock.Reading reading = stock.get(sku);
        switch (reading) {
            case null -> pairs.skipped.add(SkuDecision.skipped(sku, "not in FileMaker"));
            case FileMakerStock.Reading.Unusable(String reason) ->
                    pairs.skipped.add(SkuDecision.skipped(sku, reason));
            case FileMakerStock.Reading.Units(int units) ->
                    pairs.compared.add(new Compared(sku, variant.itemId(), units, variant.shown()));
        }
    }
}
