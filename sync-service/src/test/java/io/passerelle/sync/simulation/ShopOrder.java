package io.passerelle.sync.simulation;

import io.passerelle.common.order.GivenBack;
import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.Payment;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Money;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An order as Shopify has it, and how much of it Shopify's order query shows by now.
final class ShopOrder {
    private static final Money PRICE = new Money(4990, Currency.getInstance("EUR"));
    private final long id;
    private final Instant createdAt;
    final List<Line> lines = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    private @Nullable Instant cancelledAt;

    /// One line of it; `quantity` never falls.
    static final class Line {
        final long id;
        final Sku sku;

        /// Where Shopify took it from, which it tells nobody.
        final ModelShop from;

        int quantity;
        final List<GivenBack> back = new ArrayList<>();

        Line(long id, Sku sku, ModelShop from, int quantity) {
            this.id = id;
            this.sku = sku;
            this.from = from;
            this.quantity = quantity;
        }

        int current() {
            return quantity - back.stream().mapToInt(GivenBack::units).sum();
        }

        /// Shopify sums up what edits removed and does not say when.
        void removeByEdit(int units) {
            int before =
                    back.stream()
                            .filter(b -> b.cause().equals("edit"))
                            .mapToInt(GivenBack::units)
                            .sum();
            back.removeIf(b -> b.cause().equals("edit"));
            back.add(new GivenBack("edit", before + units, true, null));
        }

        private OrderLine state() {
            return new OrderLine(
                    new LineId(id), sku, "Lampe", "Maison", quantity, back, true, PRICE);
        }
    }

    private record Version(Instant visibleFrom, PlacedOrder state) {}

    ShopOrder(long id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
    }

    /// A cancellation is for good.
    void cancel(Instant at) {
        cancelledAt = at;
    }

    /// Its state now becomes a version.
    PlacedOrder publish(Instant updatedAt, Instant visibleFrom) {
        PlacedOrder state =
                new PlacedOrder(
                        new OrderId(id),
                        "#" + id,
                        createdAt,
                        updatedAt,
                        cancelledAt,
                        false,
                        false,
                        Payment.PAID,
                        "EUR",
                        lines.stream().map(Line::state).toList(),
                        null);
        Instant notBefore = versions.isEmpty() ? visibleFrom : versions.getLast().visibleFrom;
        versions.add(new Version(visibleFrom.isBefore(notBefore) ? notBefore : visibleFrom, state));
        return state;
    }

    /// What the order query shows of it; empty if nothing yet.
    Optional<PlacedOrder> visibleAt(Instant time) {
        return versions.reversed().stream()
                .filter(v -> !v.visibleFrom.isAfter(time))
                .findFirst()
                .map(Version::state);
    }
}
