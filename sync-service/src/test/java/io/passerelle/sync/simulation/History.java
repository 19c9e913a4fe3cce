package io.passerelle.sync.simulation;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.Location;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// One history of three articles, one of them a supplier's, made from a seed: so many steps of
/// everybody in any order, then rest. The same seed, troubles, rule and mistake always make the
/// same history.
final class History {
    private static final int STEPS = 400;
    private static final Duration RECONCILED_EVERY = Duration.ofMinutes(10);
    private static final List<Sku> OURS = List.of(Sku.of("A"), Sku.of("B"));
    private static final List<Sku> SKUS = List.of(OURS.get(0), OURS.get(1), ModelSupplier.SKU);
    private final World world;
    private final ModelFile file;
    private final List<ModelShop> shops;
    private final ModelSupplier supplier;
    private final Service service;
    private final Customers customers;

    private History(long seed, Set<Trouble> troubles, Rule rule, Mistake planted, boolean told) {
        this.world = new World(seed, troubles, told);
        this.file = new ModelFile(world);
        this.shops =
                locations(troubles, rule).stream()
                        .map(location -> new ModelShop(world, location, planted))
                        .toList();
        int buffer = world.oneOf(4) == 0 ? 2 : 0;
        int supplied = 5 + world.oneOf(30);
        this.supplier = new ModelSupplier(world, supplied, planted);
        this.service =
                new Service(world, file, shops, supplier, this::query, buffer, rule, planted);
        this.customers = new Customers(world, shops, SKUS, service::accept);
        for (Sku sku : SKUS) {
            boolean isSupplied = sku.equals(ModelSupplier.SKU);
            int stock = isSupplied ? supplied : 5 + world.oneOf(30);
            if (!isSupplied) {
                file.add(sku, stock);
            }
            shops.getFirst().add(sku, world.oneOf(2) == 0 ? stock : world.oneOf(40));
            world.truth().add(sku, stock);
        }
        shops.stream().skip(1).forEach(this::fill);
        service.putInForce(supplier.firstFile());
    }

    /// The rules compared with know of one location.
    private static List<Location> locations(Set<Trouble> troubles, Rule rule) {
        return rule == Rule.ANCHORED && troubles.contains(Trouble.TWO_LOCATIONS)
                ? List.of(Location.theDefaultOfSeveral(), Location.another("shed"))
                : List.of(Location.ONLY);
    }

    private void fill(ModelShop shed) {
        for (Sku sku : OURS) {
            int stock = 5 + world.oneOf(30);
            file.addElsewhere(sku, stock);
            shed.add(sku, world.oneOf(40));
            world.truth().add(Shelf.of(sku, shed.location()), stock);
        }
    }

    private List<PlacedOrder> query(Instant updatedSince) {
        return customers.query(updatedSince);
    }

    /// Each trouble is in three of four histories.
    static Set<Trouble> troublesOf(long seed) {
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        Random random = new Random(~seed);
        for (Trouble trouble : Trouble.values()) {
            if (random.nextInt(4) > 0) {
                troubles.add(trouble);
            }
        }
        return troubles;
    }

    /// How it ended.
    ///
    /// @param broken the invariant that does not hold, `""` if all do
    record End(String broken, List<String> story, Tally tally) {}

    static End play(long seed, Set<Trouble> troubles, Rule rule, Mistake planted, boolean told) {
        History history = new History(seed, troubles, rule, planted, told);
        String broken = "";
        try {
            history.live();
            history.rest();
        } catch (Broken e) {
            broken = String.valueOf(e.getMessage());
        }
        return new End(broken, history.world.story(), history.world.tally());
    }

    private void live() {
        for (int step = 0; step < STEPS; step++) {
            world.tally().steps++;
            world.pass(Duration.ofMillis(world.oneOf(world.oneOf(20) == 0 ? 15_000 : 500)));
            anyone();
        }
    }

    private void anyone() {
        switch (world.oneOf(40)) {
            case 0, 1, 2, 3 -> customers.act();
            case 4, 5 -> staff();
            case 6, 7, 8 -> service.work().begin();
            case 9 -> service.reconcile();
            case 10 -> service.syncAll(SKUS);
            case 11 -> service.toSync(SKUS.get(world.oneOf(SKUS.size())));
            case 12 -> trouble();
            case 13 -> supplier.writeFile(service::take);
            default -> {
                if (world.anyEventDue()) {
                    world.happen();
                } else {
                    service.work().step();
                }
            }
        }
    }

    private void staff() {
        Sku sku = SKUS.get(world.oneOf(SKUS.size()));
        if (sku.equals(ModelSupplier.SKU)) {
            supplierReceives();
        } else if (world.trouble(Trouble.RECORDS_OPEN, 3)) {
            file.open(sku, world.now().plusSeconds(world.oneOf(60)));
            world.tell("staff", "opens " + sku);
        } else if (world.has(Trouble.FILE_EDITS)) {
            int units = world.oneOf(14) - 4;
            ModelShop where = shops.size() == 1 ? shops.getFirst() : shops.get(world.oneOf(2));
            if (where.location().isDefault()) {
                file.change(sku, units);
            } else {
                file.changeElsewhere(sku, units);
            }
            world.truth().goods(Shelf.of(sku, where.location()), units);
            world.tell("staff", "changes " + sku + " at " + where.location() + " by " + units);
        }
    }

    private void supplierReceives() {
        if (world.has(Trouble.FILE_EDITS)) {
            int units = world.oneOf(14) - 4;
            supplier.receive(units);
            world.truth().goods(ModelSupplier.SKU, units);
            world.tell("supplier", "has " + units + " more");
        }
    }

    private void trouble() {
        if (world.trouble(Trouble.CRASHES, 2)) {
            service.work().crash();
        } else if (world.has(Trouble.TWO_WORKERS)) {
            service.work().fallAsleep();
        }
    }

    /// Nobody buys any more and nothing goes wrong; what was begun is brought to its end.
    private void rest() {
        world.calm();
        for (int round = 0; round < 4; round++) {
            finish();
            service.syncAll(SKUS);
            finish();
            // A write whose answer was lost is waited for ten minutes.
            world.pass(Duration.ofMinutes(11));
            supplier.writeFile(service::take);
            service.reconcile();
            finish();
        }
        service.syncAll(SKUS);
        finish();
        service.checkRest(SKUS);
    }

    private void finish() {
        Instant reconciled = world.now();
        for (int step = 0; world.anyEvent() || !service.work().isEmpty(); step++) {
            world.tally().steps++;
            if (step > 20_000) {
                world.fail("never comes to rest");
            }
            world.pass(Duration.ofMillis(200));
            if (world.now().isAfter(reconciled.plus(RECONCILED_EVERY))) {
                reconciled = world.now();
                service.reconcile();
            }
            if (world.anyEventDue()) {
                world.happen();
            }
            service.work().begin();
            if (!service.work().step()) {
                world.pass(Duration.ofSeconds(1));
            }
        }
    }
}
