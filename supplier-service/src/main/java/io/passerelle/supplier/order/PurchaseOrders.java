package io.passerelle.supplier.order;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.matching.SupplierKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What can be seen of purchase orders and held lines.
@ApplicationScoped
public class PurchaseOrders {
    /// Lists end here; a person reads no further.
    public static final int LONGEST_LIST = 500;

    private final KnownOrderRepository orders;
    private final PurchaseOrderRepository purchaseOrders;
    private final UploadAttemptRepository attempts;
    private final HeldLineRepository heldLines;
    private final OrderJson json;

    PurchaseOrders(
            KnownOrderRepository orders,
            PurchaseOrderRepository purchaseOrders,
            UploadAttemptRepository attempts,
            HeldLineRepository heldLines,
            OrderJson json) {
        this.orders = orders;
        this.purchaseOrders = purchaseOrders;
        this.attempts = attempts;
        this.heldLines = heldLines;
        this.json = json;
    }

    @Transactional
    public Optional<OrderView> order(OrderId id) {
        return orders.of(id).map(known -> view(id, json.order(known.state)));
    }

    private OrderView view(OrderId id, PlacedOrder order) {
        return new OrderView(
                id,
                order.name(),
                order.updatedAt(),
                order.test(),
                order.wasCancelled(),
                purchaseOrders.of(id).stream().map(this::view).toList(),
                heldLines.of(id).stream().map(PurchaseOrders::view).toList());
    }

    /// What a purchase order asks for; empty if there is none of this number.
    @Transactional
    public Optional<OrderedGoods> ordered(String number) {
        return purchaseOrders
                .of(number)
                .map(p ->
                        new OrderedGoods(
                                p.number,
                                new OrderId(p.orderId),
                                new SupplierKey(p.supplier),
                                p.state.isFrozen(),
                                json.content(p.content).items()));
    }

    /// The newest first, at most [#LONGEST_LIST].
    @Transactional
    public List<PurchaseOrderView> newest() {
        return purchaseOrders.newest(LONGEST_LIST).stream().map(this::view).toList();
    }

    /// Those in one state, the newest first, at most [#LONGEST_LIST].
    @Transactional
    public List<PurchaseOrderView> in(PurchaseOrderState state) {
        return purchaseOrders.in(state, LONGEST_LIST).stream().map(this::view).toList();
    }

    /// The oldest first, at most [#LONGEST_LIST].
    @Transactional
    public List<HeldLine> held() {
        return heldLines.oldest(LONGEST_LIST).stream().map(PurchaseOrders::view).toList();
    }

    @Transactional
    public long heldNumber() {
        return heldLines.number();
    }

    /// Since when the oldest held line is held.
    @Transactional
    public Optional<Instant> oldestHeld() {
        return heldLines.oldest(1).stream().map(line -> line.since).findFirst();
    }

    /// How many purchase orders each supplier has in each state.
    @Transactional
    public Map<SupplierKey, Map<PurchaseOrderState, Long>> counts() {
        Map<SupplierKey, Map<PurchaseOrderState, Long>> counts = new TreeMap<>();
        for (StateCount row : purchaseOrders.counts()) {
            counts.computeIfAbsent(
                            new SupplierKey(row.supplier()),
                            _ -> new EnumMap<>(PurchaseOrderState.class))
                    .put(row.state(), row.number());
        }
        return counts;
    }

    private PurchaseOrderView view(PurchaseOrderEntity entity) {
        return new PurchaseOrderView(
                entity.number,
                new OrderId(entity.orderId),
                entity.supplier,
                entity.state.words(),
                entity.reason,
                entity.fileName,
                entity.createdAt,
                entity.changedAt,
                entity.notBefore,
                entity.approvedBy,
                attempts.of(entity.number).size(),
                entity.sentAt,
                entity.sha256,
                entity.size,
                entity.serverReply,
                entity.answer,
                entity.answeredAt,
                entity.answerDue,
                entity.cancelSentAt,
                entity.closedBy);
    }

    private static HeldLine view(HeldLineEntity entity) {
        return new HeldLine(
                new OrderId(entity.orderId),
                entity.orderName,
                new LineId(entity.lineId),
                entity.sku,
                entity.vendor,
                entity.units,
                entity.since);
    }
}
