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
        List<ShipmentEntity> namesakes =
                earlier.stream()
                        .filter(e ->
                                e.state != ShipmentState.REPEATED
                                        && e.state != ShipmentState.CANCELLED)
                        // Parcels of one despatch come in one file.
                        .filter(e -> !e.fileSha256.equals(shipment.fileSha256))
                        .filter(e -> hasSameName(e, shipment))
                        .toList();
        Optional<ShipmentEntity> same =
                namesakes.stream().filter(e -> isAlike(e, shipment)).findFirst();
        if (same.isPresent()) {
            shipment.become(
                    ShipmentState.REPEATED,
                    "told before as shipment " + same.get().id,
                    clock.instant());
        } else if (!namesakes.isEmpty()) {
            holding.hold(
                    shipment,
                    "told before as shipment "
                            + namesakes.getFirst().id
                            + ", with other goods or parcels. Replay it if both have left; else"
                            + " correct Shopify where needed and cancel it");
        }
    }

    private static boolean isAlike(ShipmentEntity one, ShipmentEntity other) {
        return one.trackingNumbers().equals(other.trackingNumbers())
                && List.copyOf(one.goods).equals(List.copyOf(other.goods));
    }

    /// The supplier's number of the despatch; where there is none, its parcels.
    private static boolean hasSameName(ShipmentEntity one, ShipmentEntity other) {
        if (!one.despatch.isEmpty() || !other.despatch.isEmpty()) {
            return one.despatch.equals(other.despatch);
        }
        return !one.tracking.isEmpty() && one.trackingNumbers().equals(other.trackingNumbers());
    }
}
