package io.passerelle.supplier.shipment;

import io.passerelle.common.runtime.BadSetting;
import io.passerelle.common.runtime.LogContext;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.About;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.WorkKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the shipments of one order fulfilments in Shopify, one after the other, the oldest first.
/// The key is the order's id. A shipment that needs a person is held by itself
/// ([HeldShipmentWork]); this unit is parked only if Shopify does not let us in.
@Singleton
class ShipmentWork implements WorkKind {
    private static final int AT_ONCE = 2;
    private final ShipmentBook book;
    private final Shipping shipping;

    ShipmentWork(ShipmentBook book, Shipping shipping) {
        this.book = book;
        this.shipping = shipping;
    }

    @Override
    public String name() {
        return "shipment";
    }

    /// Shopify's rate is one for all.
    @Override
    public int blocking() {
        return AT_ONCE;
    }

    @Override
    public boolean remains(String key) {
        return !book.waiting(OrderId.parse(key)).isEmpty();
    }

    @Override
    public About about(String key) {
        return About.order(OrderId.parse(key));
    }

    @Override
    public Outcome perform(String key) {
        OrderId order = OrderId.parse(key);
        try (var _ = LogContext.order(order)) {
            return shipAll(order);
        } catch (ShopifyUnavailable e) {
            return Outcome.tryLater(String.valueOf(e.getMessage()));
        } catch (ShopifyRefused | BadSetting e) {
            return Outcome.park(String.valueOf(e.getMessage()));
        }
    }

    /// One that Shopify holds back keeps no other waiting.
    private Outcome shipAll(OrderId order) {
        List<Instant> later = new ArrayList<>();
        for (String shipment : book.waiting(order)) {
            Optional<Outcome> end = book.cargo(shipment).flatMap(c -> shipping.ship(order, c));
            if (end.isPresent() && end.get() instanceof Outcome.NotBefore(Instant due)) {
                later.add(due);
            } else if (end.isPresent()) {
                return end.get();
            }
        }
        return later.stream()
                .min(Instant::compareTo)
                .map(Outcome::notBefore)
                .orElseGet(Outcome::done);
    }
}
