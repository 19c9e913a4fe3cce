package io.passerelle.webhook.payload;

import io.passerelle.common.order.Buyer;
import io.passerelle.common.order.Payment;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as Shopify tells it, REST and GraphQL alike.
record WireOrder(
        OrderId id,
        String name,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant cancelledAt,
        boolean test,
        Payment payment,
        Currency currency,
        List<WireLine> lines,
        List<WireRefund> refunds,
        Buyer buyer) {

    PlacedOrder toPlacedOrder(Unexplained unexplained) {
        return new PlacedOrder(
                id,
                name,
                createdAt,
                updatedAt.truncatedTo(ChronoUnit.SECONDS),
                cancelledAt,
                false,
                test,
                payment,
                currency.getCurrencyCode(),
                lines.stream()
                        .map(l ->
                                l.withGivenBack(
                                        new LineBalance(l, cancelledAt, unexplained).of(refunds)))
                        .toList(),
                buyer);
    }
}
