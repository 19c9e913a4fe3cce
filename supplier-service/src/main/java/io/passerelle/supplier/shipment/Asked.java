package io.passerelle.supplier.shipment;

import io.passerelle.common.value.LineId;
import io.passerelle.supplier.shopify.Fulfilment;
import io.passerelle.supplier.shopify.OrderToShip;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A fulfilment that was asked for in Shopify, as written down before.
///
/// @param units by line
/// @param remainingBefore units of these lines that were not shipped in Shopify then
/// @param knownBefore ids of the order's fulfilments then, and of those that are ours by now
/// @param decidedAt when a person wanted the shipment to go on, null if nobody did
record Asked(
        String id,
        Set<String> trackingNumbers,
        Map<LineId, Integer> units,
        Map<LineId, Integer> remainingBefore,
        Set<String> knownBefore,
        Instant at,
        @Nullable Instant decidedAt) {

    /// Whether this is the one asked for, as far as can be told without its lines.
    boolean mayBe(Fulfilment fulfilment) {
        return !knownBefore.contains(fulfilment.id()) && fulfilment.isTrackedBy(trackingNumbers);
    }

    /// Whether nothing has been shipped of these lines since.
    boolean leftUndone(OrderToShip now) {
        return remainingBefore.entrySet().stream()
                .allMatch(line -> now.remaining(line.getKey()) == line.getValue());
    }

    /// A person has looked since, and wants it asked for again.
    boolean isDecided() {
        return decidedAt != null && decidedAt.isAfter(at);
    }
}
