package io.passerelle.supplier.shipment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Tells a shipment from one that is told again in another file. Runs in the caller's transaction.
@Singleton
class Repetition {
    private final Holding holding;
    private final Clock clock;

    Repetition(Holding holding, Clock clock) {
        this.holding = holding;
        this.clock = clock;
    }

    /// @param earlier what the same supplier told of the same purchase order
    void judge(ShipmentEntity shipment, List<ShipmentEntity> earlier) {
        Optional<ShipmentEntity> same =
                earlier.stream()
                        .filter(e ->
                                e.state != ShipmentState.REPEATED
                                        && e.state != ShipmentState.CANCELLED)
                        .filter(e -> hasSameName(e, shipment))
                        .findFirst();
        if (same.isEmpty()) {
            return;
        }
        boolean alike =
                same.get().trackingNumbers().equals(shipment.trackingNumbers())
                        && List.copyOf(same.get().goods).equals(List.copyOf(shipment.goods));
        if (alike) {
            shipment.become(
                    ShipmentState.REPEATED,
                    "told before as shipment " + same.get().id,
                    clock.instant());
        } else {
            holding.hold(
                    shipment,
                    "told before as shipment "
                            + same.get().id
                            + ", with other goods or parcels. Replay it if both have left; else"
                            + " correct Shopify where needed and cancel it");
        }
    }

    /// The supplier's number of the despatch; where there is none, its parcels.
    private static boolean hasSameName(ShipmentEntity one, ShipmentEntity other) {
        if (!one.despatch.isEmpty() || !other.despatch.isEmpty()) {
            return one.despatch.equals(other.despatch);
        }
        return !one.tracking.isEmpty() && one.trackingNumbers().equals(other.trackingNumbers());
    }
}
