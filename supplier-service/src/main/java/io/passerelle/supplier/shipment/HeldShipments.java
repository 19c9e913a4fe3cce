package io.passerelle.supplier.shipment;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.About;
import io.passerelle.common.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Shipments that need a person.
@ApplicationScoped
class HeldShipments {
    private final ShipmentRepository shipments;
    private final Reading reading;
    private final ShipmentWork shipping;
    private final Work work;
    private final Clock clock;

    HeldShipments(
            ShipmentRepository shipments,
            Reading reading,
            ShipmentWork shipping,
            Work work,
            Clock clock) {
        this.shipments = shipments;
        this.reading = reading;
        this.shipping = shipping;
        this.work = work;
        this.clock = clock;
    }

    /// Why it is held; empty if it is not.
    @Transactional
    public Optional<String> reason(String id) {
        return find(id).map(shipment -> shipment.reason);
    }

    /// Whether it was held after this time, so that nobody can have seen it then.
    @Transactional
    public boolean wasHeldAfter(String id, Instant time) {
        return find(id).filter(s -> s.changedAt.isAfter(time)).isPresent();
    }

    @Transactional
    public About about(String id) {
        return shipments
                .of(id)
                .map(s -> new About(s.orderId == null ? null : new OrderId(s.orderId), s.supplier))
                .orElse(About.nothing());
    }

    /// A person has seen at this time why it is held, and wants it to go on. Nothing happens if it
    /// was held again since, for what may be another reason.
    @Transactional(TxType.REQUIRES_NEW)
    public void release(String id, Instant seen) {
        find(id).filter(s -> !s.changedAt.isAfter(seen))
                .ifPresent(shipment -> {
                    shipment.decidedAt = clock.instant();
                    reading.order(shipment)
                            .ifPresent(order -> {
                                shipment.orderId = order.value();
                                reading.unread(shipment);
                                shipment.become(ShipmentState.WAITING, "", clock.instant());
                                work.schedule(shipping, order.toString());
                            });
                });
    }

    /// A person ends it: nothing more is asked of Shopify for it.
    @Transactional
    public void cancel(String id) {
        find(id).ifPresent(s -> s.become(ShipmentState.CANCELLED, s.reason, clock.instant()));
    }

    private Optional<ShipmentEntity> find(String id) {
        return shipments.of(id).filter(s -> s.state == ShipmentState.HELD);
    }
}
