package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.matching.SupplierKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/// Purchase orders that need a person.
@ApplicationScoped
public class ParkedOrders {
    private final PurchaseOrderRepository purchaseOrders;
    private final Settlement settlement;

    ParkedOrders(PurchaseOrderRepository purchaseOrders, Settlement settlement) {
        this.purchaseOrders = purchaseOrders;
        this.settlement = settlement;
    }

    /// Why it is parked; empty if it is not.
    @Transactional
    public Optional<String> reason(String number) {
        return find(number).map(purchaseOrder -> purchaseOrder.reason);
    }

    /// Whose goods these are; empty if it is not parked.
    @Transactional
    public Optional<Subject> about(String number) {
        return find(number)
                .map(p -> new Subject(new OrderId(p.orderId), new SupplierKey(p.supplier)));
    }

    public record Subject(OrderId order, SupplierKey supplier) {}

    /// Whether it was parked after this time, so that nobody can have seen it then.
    @Transactional
    public boolean wasParkedAfter(String number, Instant time) {
        return find(number).filter(p -> p.changedAt.isAfter(time)).isPresent();
    }

    /// A person has seen at this time why it is parked, and wants it sent. Nothing happens if it
    /// was parked again since, for what may be another reason.
    @Transactional(TxType.REQUIRES_NEW)
    public void release(String number, Instant seen) {
        find(number).filter(p -> !p.changedAt.isAfter(seen)).ifPresent(settlement::release);
    }

    private Optional<PurchaseOrderEntity> find(String number) {
        return purchaseOrders.of(number).filter(p -> p.state == PurchaseOrderState.PARKED);
    }
}
