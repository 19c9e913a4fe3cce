package io.passerelle.sync.run;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.shopify.VariantStock;
import io.passerelle.sync.stock.Shown;
import io.passerelle.sync.stock.StockSource;
import io.passerelle.sync.supplier.SupplierFeeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pairs Shopify's variants at a location with the stock that FileMaker or a supplier states. What
/// cannot be paired for certain is skipped and listed, never guessed. Variants without a SKU are
/// nobody's.
final class Pairing {
    private static final String TWICE = "Shopify has this SKU on more than one variant";
    private final Place place;
    private final Map<Sku, FileMakerStock.Reading> fileMaker;
    private final Map<Sku, SupplierFeeds.Stated> suppliers;
    private final Map<Sku, FileMakerStock.Reading> atTheDefault;
    private final Set<Sku> seen = new HashSet<>();
    private final Set<Sku> twice = new HashSet<>();
    private final List<Sku> missing = new ArrayList<>();
    private int paired;

    /// @param compared the pairs
    /// @param skipped why there is none, unless FileMaker has no such SKU
    record Pairs(Place place, List<Compared> compared, List<SkuDecision> skipped) {

        private void compare(
                Sku sku, VariantStock variant, StockSource source, Compared.Booked booked) {
            compared.add(new Compared(sku, variant.itemId(), source, variant.shown(), booked));
        }

        private void skip(Sku sku, String reason) {
            skipped.add(SkuDecision.skipped(sku, place.key(), reason));
        }
    }

    /// @param fileMaker what FileMaker says of this place
    /// @param atTheDefault what it says of the default location
    /// @param suppliers SKUs whose stock suppliers state; of these FileMaker is not asked
    Pairing(
            Place place,
            Map<Sku, FileMakerStock.Reading> fileMaker,
            Map<Sku, FileMakerStock.Reading> atTheDefault,
            Map<Sku, SupplierFeeds.Stated> suppliers) {
        this.atTheDefault = atTheDefault;
        this.place = place;
        this.fileMaker = fileMaker;
        this.suppliers = suppliers;
    }

    Place place() {
        return place;
    }

    /// SKUs so far that FileMaker does not have.
    List<Sku> missing() {
        return missing;
    }

    /// How many SKUs so far FileMaker has.
    int paired() {
        return paired;
    }

    /// How many SKUs have a stated stock.
    int size() {
        return fileMaker.size() + suppliers.size();
    }

    /// The next page; SKUs are remembered, since Shopify may have one on two variants, and those
    /// that differ in blanks only are one to us, though not to Shopify.
    Pairs page(List<VariantStock> variants) {
        variants.forEach(this::note);
        Pairs pairs = new Pairs(place, new ArrayList<>(), new ArrayList<>());
        for (VariantStock variant : variants) {
            Sku.parse(variant.sku())
                    .filter(sku -> isOurs(sku, variant))
                    .ifPresent(sku -> pair(sku, variant, pairs));
        }
        return pairs;
    }

    private void note(VariantStock variant) {
        Sku.parse(variant.sku()).filter(sku -> !seen.add(sku)).ifPresent(twice::add);
    }

    /// One that came a second time, perhaps on a later page than it was paired on: two variants
    /// would sell the same units.
    boolean isTwice(Sku sku) {
        return twice.contains(sku);
    }

    SkuDecision skippedAsTwice(Sku sku) {
        return SkuDecision.skipped(sku, place.key(), TWICE);
    }

    /// Beside the default location most goods are simply not kept; what a supplier states is kept
    /// at the default one.
    private boolean isOurs(Sku sku, VariantStock variant) {
        if (place.location().isDefault()) {
            return true;
        }
        boolean nothingThere = variant.isNotStocked() || variant.shown().equals(Shown.NOTHING);
        return !suppliers.containsKey(sku) && (fileMaker.containsKey(sku) || !nothingThere);
    }

    private void pair(Sku sku, VariantStock variant, Pairs pairs) {
        if (isTwice(sku)) {
            pairs.skip(sku, TWICE);
            return;
        }
        if (variant.unusable().isPresent()) {
            pairs.skip(sku, variant.unusable().get());
            return;
        }
        switch (suppliers.get(sku)) {
            case null -> pairWithFileMaker(sku, variant, pairs);
            case SupplierFeeds.Stated.ByOne(StockSource.Supplier source) ->
                    pairs.compare(sku, variant, source, new Compared.Booked.Covered());
            case SupplierFeeds.Stated.ByTwo(String one, String other) ->
                    pairs.skip(sku, one + " and " + other + " both state its stock, expected one");
        }
    }

    private void pairWithFileMaker(Sku sku, VariantStock variant, Pairs pairs) {
        switch (fileMaker.get(sku)) {
            case null -> missing.add(sku);
            case FileMakerStock.Reading.Unusable(String reason) -> pairs.skip(sku, reason);
            case FileMakerStock.Reading.Units(int units) -> {
                paired++;
                pairs.compare(sku, variant, new StockSource.FileMaker(units), booked(sku));
            }
        }
    }

    private Compared.Booked booked(Sku sku) {
        if (place.location().isDefault()) {
            return new Compared.Booked.Covered();
        }
        return switch (atTheDefault.get(sku)) {
            case null -> new Compared.Booked.Covered();
            case FileMakerStock.Reading.Unusable _ -> new Compared.Booked.Unknown();
            case FileMakerStock.Reading.Units(int units) ->
                    units < 0 ? new Compared.Booked.Lacking(-units) : new Compared.Booked.Covered();
        };
    }
}
