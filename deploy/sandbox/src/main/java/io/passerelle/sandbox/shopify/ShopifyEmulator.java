package io.passerelle.sandbox.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An emulated Shopify shop. It has no socket of its own: mount it at `/admin/` of an HTTP server
/// whose executor may block. All methods are thread-safe. Unknown SKUs and ids, and steps the rules
/// forbid (shipping what was cancelled), throw [IllegalArgumentException] or
/// [IllegalStateException]; nothing has changed then.
public final class ShopifyEmulator implements HttpHandler, AutoCloseable {

    private final Shop shop;
    private final Faults faults = new Faults();
    private final WebhookSender sender;
    private final OrderDesk desk;
    private final AdminHttp http;

    public ShopifyEmulator(ShopOptions options, Clock clock) {
        this.shop = new Shop(options, clock);
        this.sender = new WebhookSender(shop, faults);
        this.desk = new OrderDesk(shop, sender);
        this.http = new AdminHttp(shop, desk, faults, clock);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        http.handle(exchange);
    }

    public ShopOptions options() {
        return shop.options();
    }

    public Faults faults() {
        return faults;
    }

    public Variant addVariant(NewVariant variant) {
        return shop.locked(() -> shop.add(variant));
    }

    public List<Variant> variants() {
        return shop.locked(() -> List.copyOf(shop.catalogue().all()));
    }

    public ShopOrder place(NewOrder order) {
        return shop.locked(() -> desk.place(order));
    }

    public ShopOrder pay(long orderId) {
        return shop.locked(() -> desk.pay(orderId));
    }

    /// Only while nothing was shipped. A paid order is refunded as well.
    public ShopOrder cancel(long orderId, boolean restock) {
        return shop.locked(() -> desk.cancel(orderId, restock));
    }

    /// Gives money back for units, which need not come back.
    ///
    /// @param units by line id
    public ShopOrder refund(long orderId, Map<Long, Integer> units, RestockType type) {
        return shop.locked(() -> desk.refund(orderId, units, type));
    }

    public ShopOrder edit(long orderId, OrderEdit edit) {
        return shop.locked(() -> desk.edit(orderId, edit));
    }

    /// Ships whatever is open.
    public ShopOrder fulfil(long orderId) {
        return shop.locked(() -> {
            var open = new HashMap<Long, Integer>();
            shop.orders().get(orderId).lines().stream()
                    .filter(l -> l.openQuantity() > 0)
                    .forEach(l -> open.put(l.id(), l.openQuantity()));
            return desk.fulfil(orderId, open);
        });
    }

    /// Ships some units.
    ///
    /// @param units by line id
    public ShopOrder fulfil(long orderId, Map<Long, Integer> units) {
        return shop.locked(() -> desk.fulfil(orderId, units));
    }

    /// What is still to be shipped, by location.
    public List<FulfilmentOrder> fulfilmentOrders(long orderId) {
        return shop.locked(() -> shop.fulfilmentOrders().of(shop.orders().get(orderId)));
    }

    /// Another location takes over units that were not shipped, in a fulfilment order of its own.
    ///
    /// @param units by line id
    public FulfilmentOrder move(long orderId, Map<Long, Integer> units, long locationId) {
        return shop.locked(
                () -> shop.fulfilmentOrders().move(shop.orders().get(orderId), units, locationId));
    }

    /// Nothing of it may be shipped until it is released.
    public void hold(FulfilmentOrder held, String reason) {
        changeHold(held, reason);
    }

    public void release(FulfilmentOrder held) {
        changeHold(held, null);
    }

    private void changeHold(FulfilmentOrder changed, @Nullable String reason) {
        shop.locked(() -> {
            var now = shop.fulfilmentOrders().find(changed.id()).orElseThrow();
            shop.fulfilmentOrders().put(now.held(reason, shop.second()));
            return now;
        });
    }

    /// Moves `updated_at` and nothing else, as a changed tag would.
    public ShopOrder touch(long orderId) {
        return shop.locked(() -> desk.touch(orderId));
    }

    /// Only after it was cancelled.
    public void delete(long orderId) {
        shop.locked(() -> {
            var order = shop.orders().get(orderId);
            desk.delete(orderId);
            return order;
        });
    }

    public ShopOrder order(long orderId) {
        return shop.locked(() -> shop.orders().get(orderId));
    }

    /// Oldest first.
    public List<ShopOrder> orders() {
        return shop.locked(() -> List.copyOf(shop.orders().all()));
    }

    /// Staff sets the quantity by hand.
    public void setAvailable(String sku, int units) {
        changeStock(sku, level -> level.withAvailable(units, shop.second()));
    }

    /// The shop has another location from now on; it does not outlive a restart. Orders take their
    /// units from the default one.
    public void openLocation(long id) {
        shop.locked(() -> {
            shop.openLocation(id);
            return id;
        });
    }

    /// Staff sets the quantity at another location by hand; from then on it is stocked there.
    public void setAvailable(long location, String sku, int units) {
        shop.locked(() -> {
            var variant = shop.catalogue().ofSku(sku);
            var stock = shop.stockAt(location).orElseThrow();
            var level = stock.find(variant).orElse(StockLevel.of(0, shop.second()));
            stock.set(variant, level.withAvailable(units, shop.second()));
            return variant;
        });
    }

    public int available(long location, String sku) {
        return shop.locked(() ->
                shop.stockAt(location).orElseThrow().of(shop.catalogue().ofSku(sku)).available());
    }

    /// A draft order reserves units; negative `units` frees them.
    public void reserve(String sku, int units) {
        hold(sku, StockLevel.Held.RESERVED, units);
    }

    /// Moves units from `available` to another state; negative `units` moves them back.
    public void hold(String sku, StockLevel.Held state, int units) {
        changeStock(sku, level -> level.hold(state, units, shop.second()));
    }

    public int available(String sku) {
        return level(sku).available();
    }

    public int committed(String sku) {
        return level(sku).committed();
    }

    public StockLevel level(String sku) {
        return shop.locked(() -> shop.stock().of(shop.catalogue().ofSku(sku)));
    }

    /// Accepted quantity writes, oldest first.
    public List<QuantityWrite> writes() {
        return shop.locked(shop.stock()::writes);
    }

    /// Finished webhook attempts, oldest first.
    public List<WebhookAttempt> deliveries() {
        return sender.attempts();
    }

    /// GraphQL calls received, by operation name; `""` counts unnamed ones.
    public Map<String, Integer> calls() {
        return http.calls();
    }

    /// Points of the cost bucket that all calls together have used.
    public long pointsUsed() {
        return http.spent();
    }

    /// Does nothing if the topic already goes to that address.
    public void subscribe(Topic topic, URI uri) {
        shop.locked(() -> {
            shop.subscribe(topic, uri);
            return topic;
        });
    }

    /// Subscribes to every topic the emulator sends.
    public void subscribeAll(URI uri) {
        for (var topic : Topic.values()) {
            subscribe(topic, uri);
        }
    }

    /// As Shopify does to an address that keeps failing: every subscription is gone.
    public void dropSubscriptions() {
        shop.locked(() -> {
            shop.subscriptions().clear();
            return shop;
        });
    }

    /// Webhooks kept back by [Faults#holdWebhooks].
    public int heldWebhooks() {
        return sender.heldBack();
    }

    /// Sends held webhooks in the order of their events.
    public void releaseWebhooks() {
        sender.release(false);
    }

    public void releaseWebhooksNewestFirst() {
        sender.release(true);
    }

    /// Waits until no webhook is being sent, delayed or due for a retry; false if that takes longer
    /// than `atMost`.
    public boolean awaitQuiet(Duration atMost) {
        return sender.awaitQuiet(atMost);
    }

    /// Catalogue, stock, orders and subscriptions.
    public JsonNode save() {
        return shop.locked(shop::save).toJson();
    }

    /// Replaces the whole state by a saved one.
    public void restore(JsonNode saved) {
        var state = ShopState.of(saved);
        shop.locked(() -> {
            shop.restore(state);
            return state;
        });
    }

    @Override
    public void close() {
        sender.close();
    }

    private void changeStock(String sku, UnaryOperator<StockLevel> change) {
        shop.locked(() -> {
            var variant = shop.catalogue().ofSku(sku);
            shop.stock().set(variant, change.apply(shop.stock().of(variant)));
            return variant;
        });
    }
}
