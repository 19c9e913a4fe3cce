package io.passerelle.sync.simulation;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.value.Sku;
import io.passerelle.common.work.Outcome;
import io.passerelle.sync.inbox.InboxOnStage;
import io.passerelle.sync.movement.BookingOnStage;
import io.passerelle.sync.movement.StockBook;
import io.passerelle.sync.run.SyncOnStage;
import io.passerelle.sync.stock.Location;
import io.passerelle.sync.supplier.SuppliersOnStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// sync-service as it runs: the real inbox, movements, booking, runs and stock rule, what they
/// keep, and webhook-service's reconciliation before them.
final class Service {
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private final World world;
    private final ModelFile file;
    private final List<ModelShop> shops;
    private final ModelSupplier supplier;
    private final SuppliersOnStage suppliers;
    private final Mistake planted;
    private final DurableWork work;
    private final BookingOnStage booking;
    private final InboxOnStage inbox;
    private final SyncOnStage sync;
    private final SimpleRules simple;
    private final Rule rule;
    private final Function<Instant, List<PlacedOrder>> orderQuery;
    private Instant reconciledFrom = Instant.EPOCH;

    /// @param orderQuery Shopify's orders changed since, as its order query shows them
    Service(
            World world,
            ModelFile file,
            List<ModelShop> shops,
            ModelSupplier supplier,
            Function<Instant, List<PlacedOrder>> orderQuery,
            int buffer,
            Rule rule,
            Mistake planted) {
        this.world = world;
        this.file = file;
        this.shops = List.copyOf(shops);
        this.orderQuery = orderQuery;
        this.rule = rule;
        this.planted = planted;
        this.work = new DurableWork(world, rule == Rule.ANCHORED);
        this.supplier = supplier;
        this.suppliers = new SuppliersOnStage(world, ModelSupplier.KEY, supplier::fileRead);
        this.booking =
                new BookingOnStage(
                        world,
                        book(file, planted),
                        this::toBook,
                        this::toSync,
                        suppliers.feeds(),
                        planted);
        this.inbox = new InboxOnStage(booking.movements());
        this.sync =
                new SyncOnStage(
                        world,
                        new SyncOnStage.Surroundings(
                                shops.stream().map(this::kept).toList(),
                                suppliers.feeds(),
                                booking.movements(),
                                booking.suppliedLines(),
                                this::toSync,
                                this::askReconciliation),
                        Customers.LAG,
                        buffer,
                        planted);
        this.simple =
                new SimpleRules(
                        world,
                        rule,
                        file.reader(Location.ONLY),
                        shops.getFirst(),
                        suppliers.feeds(),
                        booking);
        world.truth()
                .judgeBy(
                        this::oldestObservation,
                        sku -> sku.equals(ModelSupplier.SKU) ? 0 : file.stock(sku),
                        rule == Rule.ANCHORED,
                        buffer);
    }

    private SyncOnStage.Kept kept(ModelShop shop) {
        return new SyncOnStage.Kept(shop.location(), file.reader(shop.location()), shop);
    }

    private Instant oldestObservation(Sku shelf) {
        for (ModelShop shop : shops) {
            for (Sku sku : shop.skus()) {
                if (Shelf.of(sku, shop.location()).equals(shelf)) {
                    return sync.oldestObservation(sku, shop.location()).orElse(Instant.MAX);
                }
            }
        }
        throw new IllegalArgumentException("no shelf " + shelf);
    }

    private static StockBook book(ModelFile file, Mistake planted) {
        return switch (planted) {
            case PATCH_REPEATED -> new RepeatedPatch(file);
            case BOOKED_BEFORE_RECALCULATION -> new LateRecalculation(file);
            default -> file;
        };
    }

    DurableWork work() {
        return work;
    }

    /// A webhook handed on, or an order found by a reconciliation.
    void accept(PlacedOrder order) {
        order.lines().forEach(line -> simple.orderCame(line.sku()));
        inbox.accept(order);
        world.later("supplier-service takes " + order.name(), 60, () -> supplier.accept(order));
    }

    /// supplier-service hands a stock file over.
    void take(SupplierStock file) {
        work.schedule(
                "stock file of " + file.takenAt(),
                () -> {
                    putInForce(file);
                    return Outcome.done();
                });
    }

    void putInForce(SupplierStock file) {
        suppliers.take(
                file,
                booking.movements(),
                booking.suppliedLines(),
                () -> syncAll(List.of(file.items().getFirst().sku())));
    }

    private void toBook(Sku sku) {
        work.schedule("booking " + sku, () -> book(sku));
    }

    private Outcome book(Sku sku) {
        Outcome outcome = booking.perform(sku);
        return outcome instanceof Outcome.Done && booking.anyToBook(sku)
                ? Outcome.tryLater("another one came in")
                : outcome;
    }

    void toSync(Sku sku) {
        work.schedule("sync of " + sku, () -> rule == Rule.ANCHORED ? sync.one(sku) : simple(sku));
    }

    private Outcome simple(Sku sku) {
        simple.sync(sku);
        return Outcome.done();
    }

    void syncAll(List<Sku> skus) {
        if (rule == Rule.ANCHORED) {
            work.schedule("sync of everything", sync::everything);
        } else {
            skus.forEach(this::toSync);
        }
    }

    /// What webhook-service does every ten minutes: asks Shopify for the orders changed since,
    /// hands them on, then the mark.
    void reconcile() {
        work.schedule("reconciliation", this::reconciliation);
    }

    private void askReconciliation() {
        world.at("ask for a reconciliation", Customers.LAG.plusSeconds(5), this::reconcile);
    }

    private Outcome reconciliation() {
        Instant begun = world.shopStamp();
        Instant since =
                reconciledFrom.equals(Instant.EPOCH)
                        ? Instant.EPOCH
                        : reconciledFrom.minus(OVERLAP);
        world.step("ask Shopify for the orders changed since " + since);
        List<PlacedOrder> found = orderQuery.apply(since);
        if (planted == Mistake.MARK_BEFORE_ORDERS) {
            mark(begun);
        }
        for (PlacedOrder order : found) {
            world.step("hand on " + order.name());
            accept(order);
        }
        if (planted != Mistake.MARK_BEFORE_ORDERS) {
            mark(begun);
        }
        return Outcome.done();
    }

    private void mark(Instant begun) {
        world.step("hand on the mark " + begun);
        reconciledFrom = begun;
        sync.reconciled(begun);
    }

    /// What must be so once nothing is left to do.
    void checkRest(List<Sku> skus) {
        if (!booking.notBooked().isEmpty()) {
            world.fail("never booked: " + booking.notBooked());
        }
        for (String key : booking.keys()) {
            if (!Integer.valueOf(1).equals(file.decrements().get(key))
                    || !file.ledger().containsKey(key)) {
                world.fail(key + " has no decrement or no row in the ledger");
            }
        }
        world.tally().bookings += booking.keys().size();
        if (file.ledger().size() != booking.keys().size()) {
            world.fail("the ledger has rows nobody asked for");
        }
        for (Sku sku : skus) {
            int stock = world.truth().stock(sku);
            if (!sku.equals(ModelSupplier.SKU) && file.stock(sku) != stock) {
                world.fail(sku + ": FileMaker has " + file.stock(sku) + ", truly " + stock);
            }
        }
        shops.forEach(this::checkRest);
    }

    private void checkRest(ModelShop shop) {
        for (Sku sku : shop.skus()) {
            int shown = shop.shown(sku).available() + shop.shown(sku).held();
            int sellable = world.truth().sellable(Shelf.of(sku, shop.location()));
            if (shown != sellable) {
                world.fail(
                        "%s at %s: Shopify shows %d, can sell %d"
                                .formatted(sku, shop.location(), shown, sellable));
            }
        }
    }
}
