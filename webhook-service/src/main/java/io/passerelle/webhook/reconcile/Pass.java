package io.passerelle.webhook.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.passerelle.common.shopify.ShopifyAnswer;
import io.passerelle.webhook.event.EventSource;
import io.passerelle.webhook.event.Events;
import io.passerelle.webhook.event.NewEvent;
import io.passerelle.webhook.event.RawBody;
import io.passerelle.webhook.order.Orders;
import io.passerelle.webhook.payload.Bodies;
import io.passerelle.webhook.shopify.ChangedOrders;
import io.passerelle.webhook.shopify.OrderHeader;
import io.passerelle.webhook.shopify.ShopOrders;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// Lists what changed in the shop, and enters what is missing or older here by the same door as a
/// webhook: as an event, read by the same work.
@ApplicationScoped
class Pass {
    private final ShopOrders shop;
    private final Orders orders;
    private final Events events;
    private final Counter missedOrders;

    Pass(ShopOrders shop, Orders orders, Events events, MeterRegistry meters) {
        this.shop = shop;
        this.orders = orders;
        this.events = events;
        this.missedOrders =
                Counter.builder("passerelle.reconcile.missed")
                        .description("Orders found by reconciling that no webhook had told of")
                        .register(meters);
    }

    Findings since(Instant since) {
        ChangedOrders page = shop.changedSince(since, "");
        Instant mark = page.shopTime();
        int seen = 0;
        int missed = 0;
        while (true) {
            for (OrderHeader header : page.orders()) {
                seen++;
                missed += isMissed(header) ? 1 : 0;
            }
            Optional<String> next = page.next();
            if (next.isEmpty()) {
                break;
            }
            page = shop.changedSince(since, next.get());
        }
        Log.infof("reconcile.passed since=%s mark=%s seen=%d missed=%d", since, mark, seen, missed);
        return new Findings(since, mark, seen, missed);
    }

    private boolean isMissed(OrderHeader header) {
        if (orders.knows(header.id(), header.updatedAt())) {
            return false;
        }
        String webhookId = "reconciled:" + header.id() + ":" + header.updatedAt();
        if (events.isStored(EventSource.RECONCILED, webhookId)) {
            return true;
        }
        shop.raw(header.id()).ifPresent(answer -> store(webhookId, answer));
        return true;
    }

    private void store(String webhookId, ShopifyAnswer<ObjectNode> answer) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().set("order", answer.data());
        boolean stored =
                events.store(
                        new NewEvent(
                                EventSource.RECONCILED,
                                webhookId,
                                Bodies.FETCHED,
                                "",
                                "",
                                answer.shopTime().toString(),
                                new RawBody(body.toString().getBytes(StandardCharsets.UTF_8))));
        if (stored) {
            missedOrders.increment();
        }
    }
}
