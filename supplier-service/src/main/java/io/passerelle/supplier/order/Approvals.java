package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.work.Decider;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/// People approve of purchase orders before suppliers see them. Who does not approve cancels the
/// order, or its lines, in Shopify, or fulfils them there.
@ApplicationScoped
public class Approvals {
    private final PurchaseOrderRepository purchaseOrders;
    private final Replan replan;
    private final Clock clock;

    Approvals(PurchaseOrderRepository purchaseOrders, Replan replan, Clock clock) {
        this.purchaseOrders = purchaseOrders;
        this.replan = replan;
        this.clock = clock;
    }

    /// What came of an approval.
    public enum Approval {
        /// It is due now, and sent as soon as the supplier's hours and server allow.
        APPROVED,
        /// It waits for no approval (any more).
        NOT_WAITING,
        UNKNOWN
    }

    /// @param by name of the person who decides so, 1 to 100 characters; kept
    @Transactional
    public Approval approve(String number, String by) {
        String name = Decider.person(by);
        Optional<PurchaseOrderEntity> found = purchaseOrders.of(number);
        if (found.isEmpty()) {
            return Approval.UNKNOWN;
        }
        PurchaseOrderEntity purchaseOrder = found.get();
        if (purchaseOrder.state != PurchaseOrderState.TO_APPROVE) {
            return Approval.NOT_WAITING;
        }
        purchaseOrder.approvedBy = name;
        purchaseOrder.approvedAt = clock.instant();
        Log.infof("purchase-order.approved number=%s", number);
        replan.again(new OrderId(purchaseOrder.orderId));
        return Approval.APPROVED;
    }
}
