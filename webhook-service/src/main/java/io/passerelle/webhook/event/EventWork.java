package io.passerelle.webhook.event;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.runtime.LogContext;
import io.passerelle.common.shopify.ShopifyRefused;
import io.passerelle.common.shopify.ShopifyUnavailable;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.About;
import io.passerelle.common.work.Outcome;
import io.passerelle.common.work.WorkKind;
import io.passerelle.webhook.order.Heard;
import io.passerelle.webhook.payload.Bodies;
import io.passerelle.webhook.payload.Content;
import io.passerelle.webhook.shopify.Fetched;
import io.passerelle.webhook.shopify.ShopOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads a stored event and enters what it says. A body that is whole and fresh is believed; one
/// that only hints, or is old, makes us ask the shop.
@ApplicationScoped
class EventWork implements WorkKind {
    private final EventLedger ledger;
    private final ShopOrders shop;
    private final Bodies bodies;
    private final Compliance compliance;

    EventWork(EventLedger ledger, ShopOrders shop, Bodies bodies, Compliance compliance) {
        this.ledger = ledger;
        this.shop = shop;
        this.bodies = bodies;
        this.compliance = compliance;
    }

    @Override
    public String name() {
        return "event";
    }

    @Override
    public About about(String key) {
        return ledger.order(Long.parseLong(key)).map(About::order).orElse(About.nothing());
    }

    @Override
    public Optional<String> giveUp(String key) {
        ledger.giveUp(Long.parseLong(key));
        return Optional.empty();
    }

    @Override
    public Outcome perform(String key) {
        StoredEvent event = ledger.load(Long.parseLong(key));
        return event.bodyState() == BodyState.KEPT ? read(event) : withoutBody(event);
    }

    private Outcome read(StoredEvent event) {
        return switch (bodies.read(event.topic(), event.body().bytes())) {
            case Content.Whole(PlacedOrder order) -> whole(event, order);
            case Content.Changed(OrderId id) -> changed(event, id);
            case Content.Deleted(OrderId id) -> {
                ledger.delete(event, id);
                yield Outcome.done();
            }
            case Content.Nothing() -> {
                ledger.nothing(event);
                yield Outcome.done();
            }
            case Content.Uninstalled() -> uninstalled(event);
            case Content.Redact _, Content.RedactShop _ -> {
                compliance.erase(event.id());
                yield Outcome.done();
            }
            case Content.DataRequest _ -> {
                compliance.export(event.id());
                yield Outcome.done();
            }
            case Content.Unreadable(String reason) -> unreadable(event, reason);
        };
    }

    /// The shop still knows what a body said that is gone.
    private Outcome withoutBody(StoredEvent event) {
        OrderId id = event.order();
        if (id != null) {
            return changed(event, id);
        }
        if (Bodies.isRequest(event.topic())) {
            return Outcome.done(); // Its body goes once it is dealt with.
        }
        return Outcome.park(
                event.topic()
                        + ": the body was "
                        + event.bodyState().word()
                        + " and no order of it is known; nothing can be read from it any more");
    }

    /// Nothing works without the app, so a person must hear of it. Replayed, it asks the shop
    /// whether it works again.
    private Outcome uninstalled(StoredEvent event) {
        if (event.result() == null) {
            ledger.uninstalled(event);
            return Outcome.park(
                    "app/uninstalled: the shop has removed the app; no webhook comes any more and"
                            + " stock is not kept. Install it again, give its new token and secret,"
                            + " then replay this");
        }
        return calling(() -> {
            shop.changedSince(event.receivedAt(), "");
            ledger.nothing(event);
            return Outcome.done();
        });
    }

    /// What we fetched ourselves is fetched once more: the order may be whole by now.
    private Outcome unreadable(StoredEvent event, String reason) {
        OrderId id = event.fetched() ? event.order() : null;
        if (id == null) {
            return Outcome.park(event.topic() + ": " + reason);
        }
        ledger.unreadable(event);
        return changed(event, id);
    }

    private Outcome whole(StoredEvent event, PlacedOrder order) {
        Heard heard = new Heard(event.source(), event.stamp());
        if (!event.isStale()) {
            return enter(event, order, heard);
        }
        return ask(event, order.id(), () -> enter(event, order, heard));
    }

    private Outcome changed(StoredEvent event, OrderId id) {
        return ask(event, id, () -> unseen(event, id));
    }

    /// The shop does not show an order which an event speaks of.
    private Outcome unseen(StoredEvent event, OrderId id) {
        if (ledger.isDeleted(id)) {
            ledger.nothing(event);
            return Outcome.done();
        }
        return Outcome.park(
                event.topic()
                        + ": Shopify does not show order "
                        + id
                        + "; it was deleted, or is older than 60 days and the app lacks"
                        + " read_all_orders");
    }

    private Outcome ask(StoredEvent event, OrderId id, Supplier<Outcome> otherwise) {
        Outcome outcome = asked(event, id, otherwise);
        if (outcome instanceof Outcome.Park) {
            ledger.concerns(event, id);
        }
        return outcome;
    }

    private Outcome asked(StoredEvent event, OrderId id, Supplier<Outcome> otherwise) {
        try (var _ = LogContext.order(id)) {
            return calling(() ->
                    switch (shop.find(id)) {
                        case Fetched.Found(PlacedOrder order, Instant shopTime) ->
                                enter(event, order, new Heard(event.source(), shopTime));
                        case Fetched.Missing() -> otherwise.get();
                        case Fetched.Unreadable(String reason) -> Outcome.park(reason);
                    });
        }
    }

    private static Outcome calling(Supplier<Outcome> call) {
        try {
            return call.get();
        } catch (ShopifyUnavailable e) {
            return Outcome.tryLater(String.valueOf(e.getMessage()));
        } catch (ShopifyRefused e) {
            return Outcome.park(String.valueOf(e.getMessage()));
        }
    }

    private Outcome enter(StoredEvent event, PlacedOrder order, Heard heard) {
        ledger.enter(event, order, heard);
        return Outcome.done();
    }
}
