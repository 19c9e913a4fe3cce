package io.passerelle.sync.simulation;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.filemaker.FileMakerStock;
import io.passerelle.sync.movement.BookingOnStage;
import io.passerelle.sync.movement.Movements;
import io.passerelle.sync.movement.SuppliedLines;
import io.passerelle.sync.shopify.QuantityChange;
import io.passerelle.sync.shopify.VariantStock;
import io.passerelle.sync.stock.Location;
import io.passerelle.sync.stock.StockSource;
import io.passerelle.sync.supplier.SupplierFeeds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The two rules most connectors have, to compare with: they read and write as the product does, by
/// compare-and-set, and differ in what they write only.
final class SimpleRules {
    private static final Duration QUIET = Duration.ofSeconds(30);
    private final World world;
    private final Rule rule;
    private final FileMakerStock fileMaker;
    private final ModelShop shop;
    private final SupplierFeeds suppliers;
    private final Movements movements;
    private final SuppliedLines lines;
    private final Map<Sku, Instant> lastOrder = new HashMap<>();

    SimpleRules(
            World world,
            Rule rule,
            FileMakerStock fileMaker,
            ModelShop shop,
            SupplierFeeds suppliers,
            BookingOnStage booking) {
        this.world = world;
        this.rule = rule;
        this.fileMaker = fileMaker;
        this.shop = shop;
        this.suppliers = suppliers;
        this.movements = booking.movements();
        this.lines = booking.suppliedLines();
    }

    void orderCame(Sku sku) {
        lastOrder.put(sku, world.now());
    }

    void sync(Sku sku) {
        var supplied = suppliers.of(sku).get(sku);
        if (supplied instanceof SupplierFeeds.Stated.ByOne(StockSource.Supplier s)) {
            int pending = lines.pending(Map.of(sku, s.file())).getOrDefault(sku, 0);
            sync(sku, s.units(), pending);
        } else if (fileMaker.read(sku).orElseThrow()
                instanceof FileMakerStock.Reading.Units(int units)) {
            var pending = movements.pending(List.of(sku), Location.ONLY);
            sync(sku, units, pending.getOrDefault(sku, Movements.Pending.NOTHING).units());
        }
    }

    private void sync(Sku sku, int units, int pending) {
        VariantStock seen = shop.find(sku).variants().getFirst();
        switch (rule) {
            case ANCHORED -> throw new IllegalStateException("not a simple rule");
            case STATED_NUMBER -> write(sku, seen, units);
            case PENDING_WHEN_QUIET -> {
                if (isQuiet(sku)) {
                    write(sku, seen, units - pending);
                }
            }
        }
    }

    private boolean isQuiet(Sku sku) {
        return !lastOrder.getOrDefault(sku, Instant.EPOCH).plus(QUIET).isAfter(world.now());
    }

    private void write(Sku sku, VariantStock seen, int wanted) {
        int from = seen.shown().available();
        int to = Math.max(0, wanted - seen.shown().held());
        if (to != from) {
            shop.set(
                    UUID.randomUUID().toString(),
                    "",
                    List.of(new QuantityChange(sku.value(), from, to)));
        }
    }
}
