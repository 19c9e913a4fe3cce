package io.passerelle.supplier.order;

import io.passerelle.common.order.OrderLine;
import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.stock.SupplierStock;
import io.passerelle.common.value.LineId;
import io.passerelle.supplier.matching.SupplierKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which order lines a supplier has surely subtracted from the stock it states. Two months of a
/// supplier's orders are more than the memory is for: they are read in pages, and only their lines
/// are kept.
@Singleton
public class SubtractedLines {
    private static final int PAGE = 200;

    private final PurchaseOrderRepository purchaseOrders;
    private final KnownOrderRepository orders;
    private final OrderJson json;

    SubtractedLines(
            PurchaseOrderRepository purchaseOrders, KnownOrderRepository orders, OrderJson json) {
        this.purchaseOrders = purchaseOrders;
        this.orders = orders;
        this.json = json;
    }

    /// Of purchase orders that were on the supplier's server within [SupplierStock#REMEMBERED]
    /// before this moment. One that is or may be cancelled there counts for nothing, and of one
    /// whose order has changed the smaller number: a person may have told the supplier or not.
    public List<SupplierStock.Contained> by(SupplierKey supplier, Instant moment) {
        return by(supplier, moment, PAGE);
    }

    /// Others write between two pages.
    List<SupplierStock.Contained> by(SupplierKey supplier, Instant moment, int atMost) {
        List<SupplierStock.Contained> lines = new ArrayList<>();
        Optional<Place> next = Optional.of(new Place(moment.minus(SupplierStock.REMEMBERED), ""));
        while (next.isPresent()) {
            Place after = next.get();
            Page page =
                    QuarkusTransaction.requiringNew()
                            .call(() -> page(supplier, after, moment, atMost));
            lines.addAll(page.lines);
            next = page.next;
        }
        return lines;
    }

    /// Behind the purchase order of this number, sent at this time.
    private record Place(Instant sentAt, String number) {}

    /// @param next empty if it is the last
    private record Page(List<SupplierStock.Contained> lines, Optional<Place> next) {}

    private Page page(SupplierKey supplier, Place after, Instant moment, int atMost) {
        List<SentContent> sent =
                purchaseOrders.sent(supplier, after.sentAt, after.number, moment, atMost);
        Map<Long, String> states = orders.states(ids(sent));
        return new Page(
                sent.stream().flatMap(s -> lines(s, states)).toList(),
                sent.size() < atMost
                        ? Optional.empty()
                        : Optional.of(new Place(sent.getLast().sentAt(), sent.getLast().number())));
    }

    private static Set<Long> ids(List<SentContent> sent) {
        return sent.stream()
                .filter(SubtractedLines::counts)
                .map(SentContent::orderId)
                .collect(Collectors.toSet());
    }

    private Stream<SupplierStock.Contained> lines(SentContent sent, Map<Long, String> states) {
        Map<LineId, Integer> wanted =
                counts(sent)
                        ? Optional.ofNullable(states.get(sent.orderId()))
                                .map(state -> units(json.order(state)))
                                .orElse(Map.of())
                        : Map.of();
        return json.content(sent.content()).items().stream()
                .map(item ->
                        new SupplierStock.Contained(
                                item.line(),
                                Math.min(item.quantity(), wanted.getOrDefault(item.line(), 0))));
    }

    private static boolean counts(SentContent sent) {
        return switch (sent.state()) {
            case SENT, CHANGED_AFTER_SENDING, TOO_LATE -> true;
            case CANCEL_DUE, CANCEL_SENDING, CANCEL_REQUESTED, CANCEL_CONFIRMED -> false;
            case WAITING, TO_APPROVE, DUE, SENDING, CANCELLED, PARKED -> false;
        };
    }

    private static Map<LineId, Integer> units(PlacedOrder order) {
        return order.lines().stream()
                .collect(Collectors.toMap(OrderLine::id, OrderLine::takenFromStock));
    }
}
