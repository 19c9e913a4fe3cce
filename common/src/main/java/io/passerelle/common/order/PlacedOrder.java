package io.passerelle.common.order;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The whole current state of a Shopify order, as one service hands it to another.
///
/// @param id Shopify's id
/// @param name the merchant's display text, `#1043`
/// @param createdAt when the order was created, on Shopify's clock
/// @param updatedAt Shopify's `updated_at`, whole seconds: the version; an older one never replaces
///   a newer
/// @param cancelledAt when it was cancelled, null while it is not
/// @param deleted the order was deleted in Shopify; the last known state stays
/// @param test a test order: moves stock in Shopify like any other, is never sent to suppliers
/// @param currency ISO code of the shop's currency, in which the prices of the lines are
/// @param lines in Shopify's order, line ids unique
/// @param buyer null where Shopify withholds it or the receiver has no need of it
public record PlacedOrder(
        OrderId id,
        String name,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant cancelledAt,
        boolean deleted,
        boolean test,
        Payment payment,
        String currency,
        List<OrderLine> lines,
        @Nullable Buyer buyer) {

    public PlacedOrder {
        lines = List.copyOf(lines);
        Set<LineId> seen = new HashSet<>();
        for (OrderLine line : lines) {
            if (!seen.add(line.id())) {
                throw new IllegalArgumentException(
                        "order " + id + " names line " + line.id() + " twice");
            }
        }
    }

    public boolean wasCancelled() {
        return cancelledAt != null;
    }

    /// Whether a receiver must ignore this state for the one it knows: that one's version is newer,
    /// or it is of the same second and has what this one lacks (ADR 6). Every receiver asks this.
    ///
    /// @param known read only if the versions are equal
    public boolean isOlderThan(Instant version, Supplier<PlacedOrder> known) {
        return updatedAt.isBefore(version) || (updatedAt.equals(version) && lacks(known.get()));
    }

    /// Whether this state of an order lacks something that another state of it has and that never
    /// goes away again: a line, units ordered or given back, the cancellation, the deletion. Then
    /// it is the older one, whatever the clocks say. (A payment can go away: an edit that adds a
    /// unit makes a paid order a partially paid one.) For states that share a version (ADR 6).
    public boolean lacks(PlacedOrder other) {
        return (other.wasCancelled() && !wasCancelled())
                || (other.deleted && !deleted)
                || lacksLinesOf(other);
    }

    private boolean lacksLinesOf(PlacedOrder other) {
        Map<LineId, OrderLine> mine =
                lines.stream().collect(Collectors.toMap(OrderLine::id, line -> line));
        return other.lines.stream()
                .anyMatch(theirs -> {
                    OrderLine line = mine.get(theirs.id());
                    return line == null
                            || line.quantity() < theirs.quantity()
                            || line.unitsGivenBack() < theirs.unitsGivenBack();
                });
    }

    /// What stock keeping needs: lines and times, nothing about a person.
    public PlacedOrder withoutPersonalData() {
        return new PlacedOrder(
                id,
                name,
                createdAt,
                updatedAt,
                cancelledAt,
                deleted,
                test,
                payment,
                currency,
                lines,
                null);
    }

    public PlacedOrder asDeleted(Instant at) {
        return new PlacedOrder(
                id, name, createdAt, at, cancelledAt, true, test, payment, currency, lines, buyer);
    }
}
