package io.passerelle.sandbox.shopify;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// The quantities of one item at the location. `on_hand` is the sum of `available`, `committed` and
/// what is held; `available` may be negative.
public record StockLevel(
        int available,
        int committed,
        Map<Held, Integer> held,
        int incoming,
        Instant createdAt,
        Instant updatedAt) {

    /// States that keep units from sale without an order.
    public enum Held {
        RESERVED,
        DAMAGED,
        SAFETY_STOCK,
        QUALITY_CONTROL
    }

    public StockLevel {
        held = Map.copyOf(held);
    }

    static StockLevel of(int available, Instant at) {
        return new StockLevel(available, 0, Map.of(), 0, at, at);
    }

    public int onHand() {
        return available + committed + held.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int held(Held state) {
        return held.getOrDefault(state, 0);
    }

    /// By Shopify's name (`on_hand`, `safety_stock`); empty if there is no such quantity.
    OptionalInt quantity(String name) {
        return switch (name) {
            case "available" -> OptionalInt.of(available);
            case "committed" -> OptionalInt.of(committed);
            case "on_hand" -> OptionalInt.of(onHand());
            case "incoming" -> OptionalInt.of(incoming);
            case "reserved", "damaged", "safety_stock", "quality_control" ->
                    OptionalInt.of(held(Held.valueOf(name.toUpperCase(Locale.ROOT))));
            default -> OptionalInt.empty();
        };
    }

    StockLevel withAvailable(int n, Instant at) {
        return new StockLevel(n, committed, held, incoming, createdAt, at);
    }

    /// An order takes `n` units; negative `n` gives them back.
    StockLevel commit(int n, Instant at) {
        return new StockLevel(available - n, committed + n, held, incoming, createdAt, at);
    }

    /// `n` committed units leave the building, or are written off with a refund that does not
    /// restock.
    StockLevel leave(int n, Instant at) {
        return new StockLevel(available, committed - n, held, incoming, createdAt, at);
    }

    /// `n` available units are held for another reason; negative `n` frees them.
    StockLevel hold(Held state, int n, Instant at) {
        var next = new EnumMap<Held, Integer>(Held.class);
        next.putAll(held);
        next.merge(state, n, Integer::sum);
        return new StockLevel(available - n, committed, next, incoming, createdAt, at);
    }
}
