package io.passerelle.sync.simulation;

import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.shopify.QuantityChange;
import io.passerelle.sync.shopify.SetReply;
import io.passerelle.sync.shopify.ShopStock;
import io.passerelle.sync.shopify.StockPage;
import io.passerelle.sync.shopify.StockPages;
import io.passerelle.sync.shopify.VariantStock;
import io.passerelle.sync.stock.Location;
import io.passerelle.sync.stock.Observation;
import io.passerelle.sync.stock.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Shopify's quantities at one location: compare-and-set, idempotency keys, answers that are late,
/// stale or lost.
final class ModelShop implements ShopStock {
    private static final Duration MARGIN = Duration.ofSeconds(2);
    private final World world;
    private final Location location;
    private final Mistake planted;
    private final Map<Sku, Item> items = new LinkedHashMap<>();
    private final Map<String, SetReply> answered = new HashMap<>();
    private final Set<String> running = new HashSet<>();

    private static final class Item {
        int available;
        int held;

        Shown shown() {
            return new Shown(available, held);
        }
    }

    ModelShop(World world, Location location, Mistake planted) {
        this.world = world;
        this.location = location;
        this.planted = planted;
    }

    Location location() {
        return location;
    }

    Collection<Sku> skus() {
        return items.keySet();
    }

    boolean has(Sku sku) {
        return items.containsKey(sku);
    }

    void add(Sku sku, int available) {
        items.put(sku, new Item());
        items.get(sku).available = available;
    }

    Shown shown(Sku sku) {
        return items.get(sku).shown();
    }

    /// By customers and by people in the admin.
    void change(Sku sku, int units) {
        items.get(sku).available += units;
    }

    /// A draft order or a cart: kept back, not sold. Negative: let go.
    void hold(Sku sku, int units) {
        items.get(sku).available -= units;
        items.get(sku).held += units;
    }

    @Override
    public StockPages all(Runnable whileWaiting) {
        boolean export = world.oneOf(4) == 0;
        List<StockPage> pages = new ArrayList<>();
        return new StockPages() {
            @Override
            public boolean readAtOnce() {
                return export;
            }

            @Override
            public Optional<StockPage> next() {
                if (!pages.isEmpty()) {
                    return Optional.empty();
                }
                pages.add(export ? export() : read(items.keySet()));
                return Optional.of(pages.getFirst());
            }

            @Override
            public void close() {}
        };
    }

    /// Each number is read at a moment of its own.
    private StockPage export() {
        world.step("ask Shopify for an export");
        troubleReading();
        Instant begun = world.shopStamp();
        List<VariantStock> variants = new ArrayList<>();
        for (Sku sku : items.keySet()) {
            world.step("Shopify exports " + sku);
            variants.add(
                    new VariantStock(
                            sku.value(), sku.value(), items.get(sku).shown(), Optional.empty()));
        }
        world.step("Shopify ends the export");
        Instant ended = world.shopStamp();
        world.step("fetch the export: " + variants.stream().map(VariantStock::shown).toList());
        return new StockPage(
                variants,
                new Observation(begun.minus(MARGIN), ended.plusSeconds(1).plus(MARGIN)),
                Optional.empty());
    }

    @Override
    public StockPage find(Sku sku) {
        return read(List.of(sku));
    }

    private StockPage read(Collection<Sku> skus) {
        Instant asked = world.now();
        world.step("ask Shopify for " + skus + " at " + location);
        troubleReading();
        List<VariantStock> variants = new ArrayList<>();
        for (Sku sku : skus) {
            if (!has(sku)) {
                continue;
            }
            Shown shown = items.get(sku).shown();
            variants.add(new VariantStock(sku.value(), sku.value(), shown, Optional.empty()));
        }
        world.step("Shopify dates its answer");
        Instant stamp = world.shopStamp();
        world.step("hear from Shopify: " + variants.stream().map(VariantStock::shown).toList());
        Duration waited = Duration.between(asked, world.now());
        Instant dated = planted == Mistake.STAMPED_EARLY ? stamp.minusSeconds(20) : stamp;
        return new StockPage(variants, Observation.of(dated, waited, MARGIN), Optional.empty());
    }

    private void troubleReading() {
        if (world.trouble(Trouble.SHOP_SILENT, 40)) {
            throw new ShopifyUnavailable("no answer to a read");
        }
    }

    @Override
    public Map<String, Shown> levels(List<String> itemIds) {
        world.step("ask Shopify for the numbers now");
        troubleReading();
        Map<String, Shown> levels = new HashMap<>();
        itemIds.forEach(id -> levels.put(id, items.get(Sku.of(id)).shown()));
        world.step("hear from Shopify: now " + levels.values());
        return levels;
    }

    @Override
    public SetReply set(String key, String reference, List<QuantityChange> changes) {
        Map<Sku, Truth.Sight> sights = Map.copyOf(world.current().sights);
        world.step("ask Shopify to set " + changes);
        if (running.contains(key)) {
            return new SetReply.Unknown("the same request is still being worked on");
        }
        if (world.trouble(Trouble.SHOP_SILENT, 6)) {
            if (world.oneOf(2) == 0) {
                running.add(key);
                world.later("the late " + changes, 100, () -> carryOut(key, changes, sights));
            }
            return new SetReply.Unknown("no answer");
        }
        SetReply reply = carryOut(key, changes, sights);
        world.step("hear from Shopify: " + reply);
        return world.trouble(Trouble.SHOP_SILENT, 10)
                ? new SetReply.Unknown("the answer was lost")
                : reply;
    }

    private SetReply carryOut(
            String key, List<QuantityChange> changes, Map<Sku, Truth.Sight> sights) {
        running.remove(key);
        SetReply before = answered.get(key);
        if (before != null) {
            return before;
        }
        Map<Integer, SetReply.Refusal> refusals = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            if (items.get(sku(changes.get(i))).available != changes.get(i).from()) {
                refusals.put(i, new SetReply.Refusal(true, "stale"));
            }
        }
        if (refusals.isEmpty()) {
            for (QuantityChange change : changes) {
                Item item = items.get(sku(change));
                item.available = change.to();
                world.truth()
                        .written(
                                Shelf.of(sku(change), location),
                                change.from(),
                                change.to(),
                                item.held,
                                sights);
            }
        }
        SetReply reply = refusals.isEmpty() ? new SetReply.Done() : new SetReply.Rejected(refusals);
        answered.put(key, reply);
        return reply;
    }

    private static Sku sku(QuantityChange change) {
        return Sku.of(change.itemId());
    }
}
