package io.passerelle.webhook.operator;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Cancelled;
import io.passerelle.common.work.Parked;
import io.passerelle.common.work.ParkedFilter;
import io.passerelle.common.work.ParkedUnits;
import io.passerelle.webhook.event.EventFilter;
import io.passerelle.webhook.event.EventLog;
import io.passerelle.webhook.event.FoundEvent;
import io.passerelle.webhook.handover.HandedOver;
import io.passerelle.webhook.handover.Handover;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What happened to an order, put together from what each feature has written down.
@ApplicationScoped
public class Timelines {
    /// More than an order ever has; a bound all the same.
    private static final int MOST_EVENTS = 1000;

    private final EventLog events;
    private final Handover handover;
    private final ParkedUnits units;

    Timelines(EventLog events, Handover handover, ParkedUnits units) {
        this.events = events;
        this.handover = handover;
        this.units = units;
    }

    /// Oldest first; empty if nothing is known of the order.
    public List<Moment> of(OrderId order) {
        var ofOrder = new EventFilter(order, "", "", null, null);
        var parked = new ParkedFilter("", "", "", order, "", null);
        return Stream.of(
                        events.page(ofOrder, 0, MOST_EVENTS).stream().flatMap(Timelines::moments),
                        handover.log(order).stream().map(Timelines::moment),
                        units.find(parked).stream().map(Timelines::moment),
                        units.cancelled(order).stream().map(Timelines::moment))
                .flatMap(moments -> moments)
                .sorted(Comparator.comparing(Moment::at))
                .toList();
    }

    private static Stream<Moment> moments(FoundEvent event) {
        String name = event.topic() + " (" + event.source() + ", event " + event.id() + ")";
        Moment received = new Moment(event.receivedAt(), "received", name);
        return event.handledAt() == null || event.state().equals("cancelled")
                ? Stream.of(received)
                : Stream.of(received, new Moment(event.handledAt(), change(event), name));
    }

    private static String change(FoundEvent event) {
        boolean changed = event.state().equals("applied") || event.state().equals("history");
        return changed ? "changed" : "not changed";
    }

    private static Moment moment(HandedOver entry) {
        String what = entry.outcome().equals("accepted") ? "handed over" : "refused";
        return new Moment(
                entry.at(),
                what,
                "%s-service, revision %d: %s"
                        .formatted(entry.subscriber(), entry.revision(), entry.outcome()));
    }

    private static Moment moment(Parked unit) {
        return new Moment(
                unit.parkedAt(), "parked", unit.kind() + " " + unit.key() + ": " + unit.reason());
    }

    private static Moment moment(Cancelled unit) {
        return new Moment(
                unit.cancelledAt(),
                "cancelled",
                "%s %s by %s: %s".formatted(unit.kind(), unit.key(), unit.by(), unit.why()));
    }
}
