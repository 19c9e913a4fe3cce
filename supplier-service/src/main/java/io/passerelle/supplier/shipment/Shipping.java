package io.passerelle.supplier.shipment;

import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Outcome;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.ShipmentTerms;
import io.passerelle.supplier.partner.Supplier;
import io.passerelle.supplier.partner.Suppliers;
import io.passerelle.supplier.shopify.Fulfilment;
import io.passerelle.supplier.shopify.Making;
import io.passerelle.supplier.shopify.NewFulfilment;
import io.passerelle.supplier.shopify.OrderToShip;
import io.passerelle.supplier.shopify.ShopFulfilments;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes one shipment fulfilments, one for each fulfilment order that ships some of it, each
/// exactly once though Shopify takes no key for it: what is about to be asked for is written down
/// first, and while it is not known whether it was made, nothing else is asked for (ADR 16).
@Singleton
class Shipping {
    private static final String TOO_MANY =
            "the order has more fulfilments than can be seen at once; fulfil this shipment in"
                    + " Shopify by hand and cancel it here";

    private final ShipmentBook book;
    private final ShopFulfilments shop;
    private final Suppliers suppliers;
    private final ShipmentConfig config;
    private final Clock clock;

    Shipping(
            ShipmentBook book,
            ShopFulfilments shop,
            Suppliers suppliers,
            ShipmentConfig config,
            Clock clock) {
        this.book = book;
        this.shop = shop;
        this.suppliers = suppliers;
        this.config = config;
        this.clock = clock;
    }

    /// Empty if nothing is left to do for it now: it is fulfilled, or held for a person.
    Optional<Outcome> ship(OrderId order, Cargo cargo) {
        while (true) {
            Optional<Asked> open = book.open(cargo.id());
            Step step =
                    open.isPresent()
                            ? settle(order, cargo, open.get())
                            : next(order, cargo, book.missing(cargo.id()));
            switch (step) {
                case Step.GoOn _ -> {}
                case Step.End(Outcome outcome) -> {
                    return Optional.of(outcome);
                }
                case Step.Settled _ -> {
                    return Optional.empty();
                }
            }
        }
    }

    private sealed interface Step {
        record GoOn() implements Step {}

        record Settled() implements Step {}

        record End(Outcome outcome) implements Step {}
    }

    /// Was it made, of which no answer came? First look, then say.
    private Step settle(OrderId order, Cargo cargo, Asked asked) {
        Optional<List<Fulfilment>> seen = shop.shipped(order);
        if (seen.isEmpty()) {
            return hold(cargo, TOO_MANY);
        }
        Optional<Fulfilment> made = made(asked, seen.get());
        if (made.isPresent()) {
            return made(asked, made.get().id());
        }
        Instant settled = asked.at().plus(config.settleTime());
        if (clock.instant().isBefore(settled)) {
            return new Step.End(Outcome.notBefore(settled));
        }
        Optional<OrderToShip> now = shop.toShip(order);
        if (asked.isDecided() || now.filter(asked::leftUndone).isPresent()) {
            book.notMade(asked.id());
            return new Step.GoOn();
        }
        return hold(
                cargo,
                "a fulfilment was asked for at "
                        + asked.at()
                        + " and no answer came; Shopify shows none like it, but what is left to"
                        + " ship has changed since. Look at the order there: cancel this shipment"
                        + " if it is fulfilled, replay it if it is not");
    }

    private Optional<Fulfilment> made(Asked asked, List<Fulfilment> seen) {
        Set<String> ours = book.ours(seen);
        return seen.stream()
                .filter(f -> asked.mayBe(f) && !ours.contains(f.id()))
                .filter(f -> shop.linesOf(f).equals(asked.units()))
                .findFirst();
    }

    private Step next(OrderId order, Cargo cargo, Map<LineId, Integer> missing) {
        if (missing.isEmpty()) {
            book.fulfilled(cargo.id());
            return new Step.Settled();
        }
        Optional<OrderToShip> now = shop.toShip(order);
        if (now.isEmpty()) {
            return hold(cargo, "Shopify knows no order " + order + " (any more)");
        }
        return switch (ShippingPlan.of(now.get(), missing)) {
            case ShippingPlan.Hold(String why) -> hold(cargo, why);
            case ShippingPlan.NotYet(String why) -> new Step.End(Outcome.tryLater(why));
            case ShippingPlan.Wait(String why) -> waits(cargo, why);
            case ShippingPlan.Ship ship -> ask(order, cargo, now.get(), ship);
        };
    }

    private Step waits(Cargo cargo, String why) {
        Instant now = clock.instant();
        if (!now.isBefore(book.waitsSince(cargo.id()).plus(config.longestWait()))) {
            return hold(cargo, why + "; waited for " + config.longestWait());
        }
        book.waits(cargo.id(), why);
        return new Step.End(Outcome.notBefore(now.plus(config.lookAgain())));
    }

    private Step ask(OrderId order, Cargo cargo, OrderToShip now, ShippingPlan.Ship ship) {
        Optional<List<Fulfilment>> known = shop.shipped(order);
        if (known.isEmpty()) {
            return hold(cargo, TOO_MANY);
        }
        NewFulfilment wanted = wanted(cargo, ship);
        Asked asked = book.ask(cargo.id(), ship, now, known.get());
        Instant start = clock.instant();
        Making making;
        try {
            making = shop.make(wanted);
        } catch (ShopifyUnavailable e) {
            return new Step.End(Outcome.tryLater(String.valueOf(e.getMessage())));
        } catch (ShopifyRefused e) {
            return refused(cargo, asked, e);
        }
        return switch (making) {
            case Making.Made(String id) -> {
                Log.infof(
                        "fulfilment.made supplier=%s shipment=%s fulfilment=%s lines=%d ms=%d",
                        cargo.supplier(),
                        cargo.id(),
                        id,
                        ship.units().size(),
                        Duration.between(start, clock.instant()).toMillis());
                yield made(asked, id);
            }
            case Making.Refused(String why) -> {
                book.notMade(asked.id());
                yield hold(cargo, "Shopify refused the fulfilment: " + why);
            }
        };
    }

    private Step made(Asked asked, String id) {
        book.made(asked.id(), id);
        return new Step.GoOn();
    }

    private Step refused(Cargo cargo, Asked asked, ShopifyRefused e) {
        if (!e.nothingHappened()) {
            return new Step.End(Outcome.tryLater(String.valueOf(e.getMessage())));
        }
        book.notMade(asked.id());
        return hold(cargo, String.valueOf(e.getMessage()));
    }

    private NewFulfilment wanted(Cargo cargo, ShippingPlan.Ship ship) {
        ShipmentTerms terms =
                suppliers
                        .find(new SupplierKey(cargo.supplier()))
                        .map(Supplier::shipments)
                        .orElse(ShipmentTerms.USUAL);
        return new NewFulfilment(
                ship.fulfilmentOrder(),
                ship.parts(),
                terms.carrier().isEmpty() ? cargo.carrier() : terms.carrier(),
                cargo.trackingNumbers(),
                cargo.trackingNumbers().stream().flatMap(n -> terms.url(n).stream()).toList(),
                terms.notifyCustomer());
    }

    private Step hold(Cargo cargo, String why) {
        book.hold(cargo.id(), why);
        return new Step.Settled();
    }
}
