package io.passerelle.supplier.order;

import static io.passerelle.supplier.order.PurchaseOrderState.CANCEL_DUE;
import static io.passerelle.supplier.order.PurchaseOrderState.CANCEL_SENDING;
import static io.passerelle.supplier.order.PurchaseOrderState.DUE;
import static io.passerelle.supplier.order.PurchaseOrderState.SENDING;
import static io.passerelle.supplier.order.PurchaseOrderState.TO_APPROVE;
import static io.passerelle.supplier.order.PurchaseOrderState.WAITING;

import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.matching.SupplierKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
class PurchaseOrderRepository implements PanacheRepositoryBase<PurchaseOrderEntity, String> {
    private static final List<PurchaseOrderState> TO_SEND =
            List.of(DUE, SENDING, CANCEL_DUE, CANCEL_SENDING);

    Optional<PurchaseOrderEntity> of(String number) {
        return findByIdOptional(number);
    }

    List<PurchaseOrderEntity> of(OrderId order) {
        return list("orderId = ?1 order by supplier", order.value());
    }

    /// The first of those that were sent until then and after one that was sent at a time and has a
    /// number, in the order of both.
    List<SentContent> sent(
            SupplierKey supplier, Instant after, String number, Instant until, int atMost) {
        return getEntityManager()
                .createQuery(
                        "select number, sentAt, orderId, state, content from PurchaseOrderEntity"
                                + " where supplier = ?1 and sentAt >= ?2 and sentAt <= ?4"
                                + " and (sentAt > ?2 or number > ?3) order by sentAt, number",
                        SentContent.class)
                .setParameter(1, supplier.value())
                .setParameter(2, after)
                .setParameter(3, number)
                .setParameter(4, until)
                .setMaxResults(atMost)
                .getResultList();
    }

    Optional<PurchaseOrderEntity> nextToSend(SupplierKey supplier, Instant now) {
        return find(
                        "supplier = ?1 and state in ?2 and (notBefore is null or notBefore <= ?3)"
                                + " order by createdAt, number",
                        supplier.value(),
                        TO_SEND,
                        now)
                .firstResultOptional();
    }

    /// When the first of those that must wait may be sent.
    Optional<Instant> firstThatWaits(SupplierKey supplier) {
        return find(
                        "supplier = ?1 and state = ?2 and notBefore is not null order by notBefore",
                        supplier.value(),
                        DUE)
                .firstResultOptional()
                .map(purchaseOrder -> purchaseOrder.notBefore);
    }

    boolean anythingToSend(SupplierKey supplier) {
        return count("supplier = ?1 and state in ?2", supplier.value(), TO_SEND) > 0;
    }

    List<String> suppliersWithSomethingToSend() {
        return getEntityManager()
                .createQuery(
                        "select distinct supplier from PurchaseOrderEntity where state in ?1",
                        String.class)
                .setParameter(1, TO_SEND)
                .getResultList();
    }

    /// The ids of orders of which a supplier is yet to be sent something.
    List<Long> ordersThatWait() {
        return getEntityManager()
                .createQuery(
                        "select distinct orderId from PurchaseOrderEntity where state in ?1",
                        Long.class)
                .setParameter(1, List.of(WAITING, TO_APPROVE, DUE))
                .getResultList();
    }

    List<PurchaseOrderEntity> in(PurchaseOrderState state, int limit) {
        return find("state = ?1 order by changedAt desc", state).page(0, limit).list();
    }

    List<PurchaseOrderEntity> newest(int limit) {
        return find("order by changedAt desc").page(0, limit).list();
    }

    List<StateCount> counts() {
        return getEntityManager()
                .createQuery(
                        "select supplier, state, count(*) from PurchaseOrderEntity"
                                + " group by supplier, state",
                        StateCount.class)
                .getResultList();
    }

    boolean isFree(String number) {
        return findByIdOptional(number).isEmpty();
    }

    void add(PurchaseOrderEntity purchaseOrder) {
        persist(purchaseOrder);
    }
}
