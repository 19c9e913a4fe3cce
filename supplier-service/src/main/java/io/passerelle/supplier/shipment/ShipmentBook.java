package io.passerelle.supplier.shipment;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.shipment.FulfilmentEntity.State;
import io.passerelle.supplier.shopify.Fulfilment;
import io.passerelle.supplier.shopify.OrderToShip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is written down of shipments on their way to Shopify, step by step; every step is committed
/// before the next one begins outside, so that after a crash it is known what may have happened.
@ApplicationScoped
class ShipmentBook {
    private final ShipmentRepository shipments;
    private final FulfilmentRepository fulfilments;
    private final Reading reading;
    private final Holding holding;
    private final Clock clock;

    ShipmentBook(
            ShipmentRepository shipments,
            FulfilmentRepository fulfilments,
            Reading reading,
            Holding holding,
            Clock clock) {
        this.shipments = shipments;
        this.fulfilments = fulfilments;
        this.reading = reading;
        this.holding = holding;
        this.clock = clock;
    }

    /// The oldest first. Asked within the transaction that ends a unit of work, too.
    @Transactional
    List<String> waiting(OrderId order) {
        return shipments.waiting(order);
    }

    /// A shipment whose units are clear; empty if it is held instead, or waits no longer.
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Cargo> cargo(String id) {
        ShipmentEntity shipment = get(id);
        if (shipment.state == ShipmentState.WAITING && shipment.lines.isEmpty()) {
            reading.read(shipment);
        }
        return shipment.state == ShipmentState.WAITING
                ? Optional.of(
                        new Cargo(
                                id,
                                shipment.supplier,
                                shipment.carrier,
                                List.copyOf(shipment.trackingNumbers())))
                : Optional.empty();
    }

    /// The fulfilment of which it is not known whether it was made.
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Asked> open(String id) {
        return fulfilments.open(id).map(f -> asked(get(id), f));
    }

    private Asked asked(ShipmentEntity shipment, FulfilmentEntity asked) {
        Map<LineId, Integer> units = new HashMap<>();
        Map<LineId, Integer> before = new HashMap<>();
        for (FulfilmentEntity.Line line : asked.lines) {
            units.put(new LineId(line.lineId()), line.units());
            before.put(new LineId(line.lineId()), line.remainingBefore());
        }
        return new Asked(
                asked.id,
                shipment.trackingNumbers(),
                units,
                before,
                new HashSet<>(asked.knownBefore.lines().toList()),
                asked.askedAt,
                shipment.decidedAt);
    }

    /// Units by line that are not yet a fulfilment.
    @Transactional(TxType.REQUIRES_NEW)
    Map<LineId, Integer> missing(String id) {
        Map<LineId, Integer> missing = get(id).units();
        for (FulfilmentEntity made : fulfilments.made(id)) {
            made.lines.forEach(line ->
                    missing.computeIfPresent(
                            new LineId(line.lineId()),
                            (_, n) -> n > line.units() ? n - line.units() : null));
        }
        return missing;
    }

    /// Writes down what is about to be asked for; from here on it may be made.
    @Transactional(TxType.REQUIRES_NEW)
    Asked ask(String id, ShippingPlan.Ship plan, OrderToShip order, List<Fulfilment> known) {
        FulfilmentEntity asked = new FulfilmentEntity();
        asked.id = UUID.randomUUID().toString();
        asked.shipmentId = id;
        asked.fulfilmentOrder = plan.fulfilmentOrder();
        asked.state = State.ASKED;
        asked.knownBefore = known.stream().map(Fulfilment::id).collect(Collectors.joining("\n"));
        asked.askedAt = clock.instant();
        plan.units()
                .forEach((line, units) ->
                        asked.lines.add(
                                new FulfilmentEntity.Line(
                                        line.value(), units, order.remaining(line))));
        fulfilments.add(asked);
        return asked(get(id), asked);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void made(String fulfilment, String shopifyId) {
        FulfilmentEntity asked = fulfilments.get(fulfilment);
        asked.state = State.MADE;
        asked.shopifyId = shopifyId;
        asked.endedAt = clock.instant();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void notMade(String fulfilment) {
        FulfilmentEntity asked = fulfilments.get(fulfilment);
        asked.state = State.NOT_MADE;
        asked.endedAt = clock.instant();
    }

    /// Which of these we have made, for this or another shipment.
    @Transactional(TxType.REQUIRES_NEW)
    Set<String> ours(List<Fulfilment> seen) {
        return seen.stream()
                .map(Fulfilment::id)
                .filter(fulfilments::isOurs)
                .collect(Collectors.toSet());
    }

    @Transactional(TxType.REQUIRES_NEW)
    void fulfilled(String id) {
        get(id).become(ShipmentState.FULFILLED, "", clock.instant());
    }

    /// It goes on waiting, and this is why.
    @Transactional(TxType.REQUIRES_NEW)
    void waits(String id, String why) {
        ShipmentEntity shipment = get(id);
        if (!shipment.reason.equals(why)) {
            shipment.become(ShipmentState.WAITING, why, clock.instant());
        }
    }

    /// Since when it has been waiting: received, or wanted again by a person.
    @Transactional(TxType.REQUIRES_NEW)
    Instant waitsSince(String id) {
        ShipmentEntity shipment = get(id);
        return shipment.decidedAt == null ? shipment.receivedAt : shipment.decidedAt;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void hold(String id, String why) {
        holding.hold(get(id), why);
    }

    private ShipmentEntity get(String id) {
        return shipments.of(id).orElseThrow();
    }
}
