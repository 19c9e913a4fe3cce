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

    /// A person knows from the supplier that it arrived: from now on it is one that was sent.
    ///
    /// @return false if that was not in doubt; then nothing is changed
    @Transactional
    public boolean arrived(String number) {
        Optional<PurchaseOrderEntity> undecided = undecided(number);
        undecided.ifPresent(p -> settlement.arrived(p, "a person ended the doubt: it arrived"));
        return undecided.isPresent();
    }

    /// The supplier names it, which proves that it arrived; nothing is changed if that was not in
    /// doubt.
    @Transactional
    public void named(SupplierKey supplier, String number) {
        undecided(number)
                .filter(p -> p.supplier.equals(supplier.value()))
                .ifPresent(p -> settlement.arrived(p, "a shipment notice names it"));
    }

    private Optional<PurchaseOrderEntity> undecided(String number) {
        return find(number).filter(PurchaseOrderEntity::isUndecided);
    }

    private Optional<PurchaseOrderEntity> find(String number) {
        return purchaseOrders.of(number).filter(p -> p.state == PurchaseOrderState.PARKED);
    }
}
