package io.passerelle.supplier.shipment;

import io.passerelle.common.work.Work;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Holds shipments for a person, and sees to it that they are listed among the parked work. Runs in
/// the caller's transaction.
@Singleton
class Holding {
    private final Work work;
    private final HeldShipmentWork list;
    private final Clock clock;

    Holding(Work work, HeldShipmentWork list, Clock clock) {
        this.work = work;
        this.list = list;
        this.clock = clock;
    }

    void hold(ShipmentEntity shipment, String why) {
        shipment.become(ShipmentState.HELD, why, clock.instant());
        work.schedule(list, shipment.id);
        Log.warnf("shipment.held supplier=%s shipment=%s", shipment.supplier, shipment.id);
    }
}
