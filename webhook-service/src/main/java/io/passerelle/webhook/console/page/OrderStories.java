package io.passerelle.webhook.console.page;

import io.passerelle.common.value.OrderId;
import io.passerelle.webhook.console.neighbour.SupplierDesk;
import io.passerelle.webhook.console.neighbour.SupplierWords;
import io.passerelle.webhook.console.neighbour.SyncDesk;
import io.passerelle.webhook.console.neighbour.SyncWords;
import io.passerelle.webhook.handover.Handover;
import io.passerelle.webhook.neighbour.Answer;
import io.passerelle.webhook.operator.Timelines;
import io.passerelle.webhook.order.OrderSummary;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts together what the three services know of an order.
@Singleton
class OrderStories {
    private final Timelines timelines;
    private final Handover handover;
    private final SyncDesk sync;
    private final SupplierDesk supplier;
    private final ParkedRows parked;

    OrderStories(
            Timelines timelines,
            Handover handover,
            SyncDesk sync,
            SupplierDesk supplier,
            ParkedRows parked) {
        this.timelines = timelines;
        this.handover = handover;
        this.sync = sync;
        this.supplier = supplier;
        this.parked = parked;
    }

    OrderStory of(OrderSummary order) {
        OrderId id = order.id();
        Answer<List<SyncWords.Movement>> movements = sync.movements(id.value());
        Answer<SupplierWords.Order> orders = supplier.order(id.value());
        Answer<List<SupplierWords.Shipment>> told =
                orders.isDown()
                        ? new Answer.Down<>(orders.trouble())
                        : supplier.shipments(id.toString());
        List<SupplierWords.Shipment> shipments =
                told.orElse(List.of()).stream()
                        .filter(s -> id.toString().equals(s.orderId()))
                        .toList();
        List<SupplierWords.PurchaseOrder> purchaseOrders =
                orders.map(SupplierWords.Order::purchaseOrders).orElse(List.of());
        List<Step> steps = new ArrayList<>();
        timelines.of(id).forEach(m -> steps.add(new Step(m.at(), "webhook", m.what(), m.detail())));
        movements.orElse(List.of()).forEach(m -> add(steps, m));
        purchaseOrders.forEach(p -> add(steps, p));
        shipments.forEach(s -> add(steps, s));
        steps.sort(Comparator.comparing(Step::at));
        ParkedRows.Found waiting = parked.of(id);
        List<Today.Part> troubles = new ArrayList<>(waiting.troubles());
        if (movements.isDown() && waiting.answered("sync-service")) {
            troubles.add(new Today.Part("sync-service", movements.trouble()));
        }
        if (told.isDown() && waiting.answered("supplier-service")) {
            troubles.add(new Today.Part("supplier-service", told.trouble()));
        }
        return new OrderStory(
                order,
                steps,
                handover.of(id),
                movements.orElse(List.of()),
                purchaseOrders,
                orders.map(SupplierWords.Order::held).orElse(List.of()),
                shipments,
                waiting.rows(),
                troubles);
    }

    private static void add(List<Step> steps, SyncWords.Movement movement) {
        if (movement.isBooked()) {
            step(
                    steps,
                    movement.touchedAt(),
                    "sync",
                    "booked",
                    "%s: FileMaker %s → %s"
                            .formatted(movement.sku(), movement.before(), movement.after()));
        }
    }

    private static void add(List<Step> steps, SupplierWords.PurchaseOrder order) {
        String name = order.number() + " (" + order.supplier() + ")";
        step(steps, order.createdAt(), "supplier", "purchase order", name);
        step(steps, order.sentAt(), "supplier", "sent", name + ": " + order.fileName());
        step(
                steps,
                order.acknowledgedAt(),
                "supplier",
                "acknowledged",
                name + ": " + order.acknowledgement());
    }

    private static void add(List<Step> steps, SupplierWords.Shipment shipment) {
        String name =
                (shipment.orderNumber()
                                + " "
                                + shipment.carrier()
                                + " "
                                + String.join(", ", shipment.trackingNumbers()))
                        .strip();
        step(steps, shipment.receivedAt(), "supplier", "shipment", name);
        if (shipment.state().equals("fulfilled")) {
            step(steps, shipment.changedAt(), "supplier", "fulfilled", name);
        }
    }

    private static void step(
            List<Step> steps, @Nullable Instant at, String service, String what, String detail) {
        if (at != null) {
            steps.add(new Step(at, service, what, detail));
        }
    }
}
