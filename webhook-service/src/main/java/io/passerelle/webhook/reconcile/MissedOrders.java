package io.passerelle.webhook.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.event.EventSource;
import io.passerelle.webhook.event.Events;
import io.passerelle.webhook.event.Fetching;
import io.passerelle.webhook.event.NewEvent;
import io.passerelle.webhook.event.RawBody;
import io.passerelle.webhook.order.Orders;
import io.passerelle.webhook.payload.Bodies;
import io.passerelle.webhook.shopify.ListedOrder;
import io.passerelle.webhook.shopify.OrderHeader;
import io.passerelle.webhook.shopify.ShopOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Enters what the shop lists and is missing or older here, by the same door as a webhook: as an
/// event, read by the same work.
@ApplicationScoped
public class MissedOrders {
    private final ShopOrders shop;
    private final Orders orders;
    private final Events events;
    private final Counter counted;

    MissedOrders(ShopOrders shop, Orders orders, Events events, MeterRegistry meters) {
        this.shop = shop;
        this.orders = orders;
        this.events = events;
        this.counted =
                Counter.builder("passerelle.reconcile.missed")
                        .description("Orders found by reconciling that no webhook had told of")
                        .register(meters);
    }

    /// Fetches the order unless it is known as it is listed or fetched before. May throw what
    /// [ShopOrders] does.
    ///
    /// @return whether it was, or still is, missing here
    public boolean enter(OrderHeader header) {
        if (!orders.knows(header.id(), header.updatedAt())) {
            return enter(header, "");
        }
        boolean contradicted =
                orders.isContradicted(
                        header.id(), header.updatedAt(), header.payment(), header.cancelled());
        return contradicted
                && enter(header, ":" + header.payment() + (header.cancelled() ? ":cancelled" : ""));
    }

    private boolean enter(OrderHeader header, String state) {
        String key = key(header.id(), header.updatedAt()) + state;
        if (!events.isStored(EventSource.RECONCILED, key)) {
            shop.listed(header)
                    .ifPresent(found -> store(found, key(found.id(), found.updatedAt()) + state));
        }
        return true;
    }

    /// One event per version, or per state of it that was listed. The one fetched may be newer than
    /// the one listed; the next pass lists it and must not take it for another.
    private static String key(OrderId id, Instant version) {
        return "reconciled:" + id + ":" + version;
    }

    /// An order from before the go-live holds no mark up, even if nobody can read it.
    private void store(ListedOrder found, String key) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().set("order", found.body());
        boolean history =
                found.createdAt().filter(at -> orders.isHistory(found.id(), at)).isPresent();
        boolean stored =
                events.store(
                        new NewEvent(
                                EventSource.RECONCILED,
                                key,
                                Bodies.FETCHED,
                                "",
                                "",
                                found.shopTime().toString(),
                                new RawBody(body.toString().getBytes(StandardCharsets.UTF_8)),
                                ""),
                        new Fetching(found.id(), found.updatedAt(), !history));
        if (stored) {
            counted.increment();
        }
    }
}
