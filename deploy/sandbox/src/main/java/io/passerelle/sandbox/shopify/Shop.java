package io.passerelle.sandbox.shopify;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The state of the shop behind one lock. Whoever reads or changes any part of it does so inside
/// [#locked].
final class Shop {

    private final ReentrantLock lock = new ReentrantLock();
    private final ShopOptions options;
    private final Clock clock;
    private final Catalogue catalogue = new Catalogue();
    private final Stock stock = new Stock();
    private final Map<Long, Stock> otherStock = new TreeMap<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private final OrderShelf orders;
    private final FulfilmentOrders fulfilmentOrders = new FulfilmentOrders(this);
    private volatile String origin = "";
    private long nextId = 5_800_000_000_001L;
    private int nextNumber = 1001;

    Shop(ShopOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.orders = new OrderShelf(options.orderIndexLag());
        subscribeTarget();
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    ShopOptions options() {
        return options;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Stock stock() {
        return stock;
    }

    /// Of a location; empty if the shop has no such.
    Optional<Stock> stockAt(long location) {
        return location == options.locationId()
                ? Optional.of(stock)
                : Optional.ofNullable(otherStock.get(location));
    }

    /// The default one first.
    List<Long> locations() {
        var all = new ArrayList<Long>(List.of(options.locationId()));
        all.addAll(otherStock.keySet());
        return all;
    }

    void openLocation(long id) {
        otherStock.put(id, new Stock());
    }

    OrderShelf orders() {
        return orders;
    }

    FulfilmentOrders fulfilmentOrders() {
        return fulfilmentOrders;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    void reachedAt(String address) {
        origin = address;
    }

    /// Where the app last reached the shop.
    String origin() {
        return origin;
    }

    Instant now() {
        return clock.instant();
    }

    /// Shopify's times are whole seconds.
    Instant second() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    long newId() {
        return nextId++;
    }

    int newNumber() {
        return nextNumber++;
    }

    Variant add(NewVariant v) {
        var at = second();
        var variant =
                new Variant(
                        newId(),
                        newId(),
                        newId(),
                        v.sku(),
                        v.title(),
                        v.vendor(),
                        v.productType(),
                        v.price(),
                        v.tracked(),
                        v.tags(),
                        at,
                        at);
        catalogue.add(variant);
        stock.set(variant, StockLevel.of(v.available(), at));
        return variant;
    }

    /// Does nothing if the topic already goes there.
    void subscribe(Topic topic, URI uri) {
        if (!subscriptions.has(topic.name(), uri)) {
            var at = second();
            subscriptions.put(
                    new Subscription(
                            newId(), topic.name(), uri, "JSON", null, null, List.of(), at, at));
        }
    }

    ShopState save() {
        return new ShopState(
                nextId,
                nextNumber,
                List.copyOf(catalogue.all()),
                stock.levels(),
                List.copyOf(orders.all()),
                fulfilmentOrders.all(),
                List.copyOf(subscriptions.all()));
    }

    void restore(ShopState state) {
        nextId = state.nextId();
        nextNumber = state.nextNumber();
        catalogue.replace(state.variants());
        stock.replace(state.levels());
        orders.replace(state.orders());
        fulfilmentOrders.replace(state.fulfilmentOrders());
        subscriptions.replace(state.subscriptions());
        subscribeTarget();
    }

    private void subscribeTarget() {
        var target = options.webhookTarget();
        if (target != null) {
            for (var topic : Topic.values()) {
                subscribe(topic, target);
            }
        }
    }
}
