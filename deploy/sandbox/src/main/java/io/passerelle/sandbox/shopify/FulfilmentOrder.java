package io.passerelle.sandbox.shopify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The units of an order that one location ships. Shopify makes them after the order was placed.
///
/// @param hold why nothing may be shipped now, null if it may
public record FulfilmentOrder(
        long id,
        long orderId,
        long locationId,
        @Nullable String hold,
        Instant updatedAt,
        List<Part> parts) {

    /// Units of one line. What was shipped is `total - remaining`.
    ///
    /// @param id of the fulfilment order's line, which is not the id of the order's line
    public record Part(long id, long lineId, int total, int remaining) {

        int shipped() {
            return total - remaining;
        }

        Part ship(int units) {
            return new Part(id, lineId, total, remaining - units);
        }

        Part resize(int units) {
            return new Part(id, lineId, total + units, remaining + units);
        }
    }

    public FulfilmentOrder {
        parts = List.copyOf(parts);
    }

    /// Shopify's `FulfillmentOrderStatus`.
    public String status() {
        if (parts.stream().allMatch(p -> p.remaining() == 0)) {
            return isTouched() ? "CLOSED" : "CANCELLED";
        }
        if (hold != null) {
            return "ON_HOLD";
        }
        return isTouched() ? "IN_PROGRESS" : "OPEN";
    }

    boolean canShip() {
        return status().equals("OPEN") || status().equals("IN_PROGRESS");
    }

    List<String> supportedActions() {
        if (canShip()) {
            return List.of("CREATE_FULFILLMENT", "REPORT_PROGRESS", "HOLD", "MOVE");
        }
        return hold == null ? List.of() : List.of("RELEASE_HOLD", "MOVE");
    }

    private boolean isTouched() {
        return parts.stream().anyMatch(p -> p.shipped() > 0);
    }

    FulfilmentOrder held(@Nullable String reason, Instant at) {
        return new FulfilmentOrder(id, orderId, locationId, reason, at, parts);
    }

    /// @param units by id of the part
    FulfilmentOrder ship(Map<Long, Integer> units, Instant at) {
        return changed(p -> p.ship(units.getOrDefault(p.id(), 0)), at);
    }

    FulfilmentOrder changed(UnaryOperator<Part> change, Instant at) {
        return new FulfilmentOrder(
                id, orderId, locationId, hold, at, parts.stream().map(change).toList());
    }

    FulfilmentOrder with(List<Part> all, Instant at) {
        return new FulfilmentOrder(id, orderId, locationId, hold, at, all);
    }
}
