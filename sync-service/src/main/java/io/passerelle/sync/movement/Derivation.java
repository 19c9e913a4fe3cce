package io.passerelle.sync.movement;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Movements are derived, not counted: for each line and cause, what the newest order state wants,
/// less what was made already, is the next movement. The same state twice makes none; edits,
/// cancellations and refunds come out right without code of their own.
final class Derivation {
    private final PlacedOrder order;
    private final @Nullable Instant previousVersion;
    private final Map<Cause, Made> made;
    private final List<Movement> movements = new ArrayList<>();

    /// What a line did, and why.
    record Cause(LineId line, String code) {}

    /// Movements that exist for a cause: their sum and how many.
    record Made(int units, int count, Sku sku) {}

    private record Wanted(Sku sku, int units, @Nullable Instant at) {}

    private Derivation(
            PlacedOrder order, @Nullable Instant previousVersion, Map<Cause, Made> made) {
        this.order = order;
        this.previousVersion = previousVersion;
        this.made = made;
    }

    /// @param previousVersion the version stored before this one, null if the order is new here
    /// @param made what exists for this order
    static List<Movement> of(
            PlacedOrder order, @Nullable Instant previousVersion, Map<Cause, Made> made) {
        Derivation derivation = new Derivation(order, previousVersion, made);
        Map<Cause, Wanted> wanted = derivation.wanted();
        wanted.forEach(derivation::settle);
        made.forEach((cause, was) -> {
            if (!wanted.containsKey(cause)) {
                derivation.settle(cause, new Wanted(was.sku(), 0, null));
            }
        });
        return derivation.movements;
    }

    private Map<Cause, Wanted> wanted() {
        Map<Cause, Wanted> wanted = new LinkedHashMap<>();
        for (OrderLine line : order.lines()) {
            Sku sku = line.sku();
            if (sku == null) {
                continue;
            }
            wanted.put(
                    new Cause(line.id(), MovementKey.SALE), new Wanted(sku, line.quantity(), null));
            for (GivenBack back : line.givenBack()) {
                if (back.restocked()) {
                    Cause cause = new Cause(line.id(), MovementKey.causeOf(back.cause()));
                    wanted.merge(
                            cause, new Wanted(sku, -back.units(), back.at()), Derivation::both);
                }
            }
        }
        return wanted;
    }

    private static Wanted both(Wanted one, Wanted other) {
        return new Wanted(one.sku(), one.units() + other.units(), one.at());
    }

    private void settle(Cause cause, Wanted wanted) {
        Made before = made.getOrDefault(cause, new Made(0, 0, wanted.sku()));
        int units = wanted.units() - before.units();
        if (units == 0) {
            return;
        }
        Instant at = before.count() == 0 ? wanted.at() : null;
        Instant from = at == null ? earliest() : at;
        Instant to = at == null ? latest(from) : at;
        String key = MovementKey.of(order.id(), cause.line(), cause.code(), before.count() + 1);
        movements.add(
                new Movement(
                        key,
                        order.id(),
                        cause.line(),
                        before.sku(),
                        cause.code(),
                        units,
                        from,
                        to));
    }

    /// What we first see now happened after the version we saw before, or after the order began.
    private Instant earliest() {
        return previousVersion == null ? order.createdAt() : previousVersion;
    }

    private Instant latest(Instant earliest) {
        return order.updatedAt().isBefore(earliest) ? earliest : order.updatedAt();
    }
}
