package io.passerelle.supplier.order;

import io.passerelle.common.order.PlacedOrder;
import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.ftps.Upload;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// What the end of an attempt makes of a purchase order; afterwards the order's newest state, which
/// may have come while it was being sent, is applied. Runs in the caller's transaction.
@Singleton
class Settlement {
    private static final String IN_DOUBT =
            " If the supplier has the purchase order, end this unit ('cancel') and it counts as"
                    + " sent; if it never arrived, replay it.";

    private final KnownOrderRepository orders;
    private final Planner planner;
    private final Wishes wishes;
    private final Timing timing;
    private final OrderJson json;
    private final Errands errands;
    private final Clock clock;

    Settlement(
            KnownOrderRepository orders,
            Planner planner,
            Wishes wishes,
            Timing timing,
            OrderJson json,
            Errands errands,
            Clock clock) {
        this.orders = orders;
        this.planner = planner;
        this.wishes = wishes;
        this.timing = timing;
        this.json = json;
        this.errands = errands;
        this.clock = clock;
    }

    void settle(PurchaseOrderEntity purchaseOrder, Upload upload) {
        if (purchaseOrder.isCancelling()) {
            settleCancellation(purchaseOrder, upload);
            return;
        }
        switch (upload) {
            case Upload.Stored stored -> sent(purchaseOrder, stored);
            case Upload.TryLater(String reason) -> again(purchaseOrder, reason);
            case Upload.Stopped(String reason) -> again(purchaseOrder, reason);
            case Upload.Refused(Upload.Scope scope, String reason) -> {
                switch (scope) {
                    case FILE -> park(purchaseOrder, reason);
                    case SERVER -> again(purchaseOrder, reason);
                }
            }
        }
    }

    private void sent(PurchaseOrderEntity purchaseOrder, Upload.Stored stored) {
        purchaseOrder.size = stored.size();
        becomeSent(purchaseOrder, stored.reply());
    }

    /// The rename in doubt took place: as if the server had confirmed it just now.
    ///
    /// @param proof how that is known; kept in place of the server's reply
    void arrived(PurchaseOrderEntity purchaseOrder, String proof) {
        becomeSent(purchaseOrder, "the answer to the rename was lost; " + proof);
        errands.parkedOrNot(purchaseOrder.number);
        Log.infof("order.arrived number=%s proof=%s", purchaseOrder.number, proof);
    }

    private void becomeSent(PurchaseOrderEntity purchaseOrder, String reply) {
        purchaseOrder.doubtfulAttempt = null;
        purchaseOrder.serverReply = reply;
        purchaseOrder.sentAt = clock.instant();
        purchaseOrder.become(PurchaseOrderState.SENT, "", clock.instant());
        timing.acknowledgeBy(purchaseOrder, clock.instant())
                .ifPresent(due -> awaitAnswer(purchaseOrder, due));
        replan(purchaseOrder);
    }

    private void awaitAnswer(PurchaseOrderEntity purchaseOrder, Instant due) {
        purchaseOrder.answerDue = due;
        errands.answer(purchaseOrder.number, due);
    }

    /// What the end of an attempt makes of a cancellation. It is never parked, for what is released
    /// from there is sent as an order: a person tells the supplier instead.
    private void settleCancellation(PurchaseOrderEntity purchaseOrder, Upload upload) {
        switch (upload) {
            case Upload.Stored stored -> {
                purchaseOrder.doubtfulAttempt = null;
                purchaseOrder.cancelReply = stored.reply();
                purchaseOrder.cancelSentAt = clock.instant();
                purchaseOrder.become(PurchaseOrderState.CANCEL_REQUESTED, "", clock.instant());
                replan(purchaseOrder);
            }
            case Upload.TryLater(String reason) -> again(purchaseOrder, reason);
            case Upload.Stopped(String reason) -> again(purchaseOrder, reason);
            case Upload.Refused(Upload.Scope scope, String reason) -> {
                switch (scope) {
                    case FILE -> tellByHand(purchaseOrder, reason);
                    case SERVER -> again(purchaseOrder, reason);
                }
            }
        }
    }

    /// A person has to cancel it.
    void tellByHand(PurchaseOrderEntity purchaseOrder, String reason) {
        boolean doubtful = purchaseOrder.doubtfulAttempt != null;
        purchaseOrder.doubtfulAttempt = null;
        purchaseOrder.become(
                PurchaseOrderState.CHANGED_AFTER_SENDING,
                (doubtful
                                ? "the cancellation may not have arrived"
                                : "the cancellation could not be sent")
                        + ", tell the supplier: "
                        + reason,
                clock.instant());
    }

    /// While a rename is in doubt the content stays frozen; else it may follow the order again.
    void again(PurchaseOrderEntity purchaseOrder, String reason) {
        boolean cancelling = purchaseOrder.isCancelling();
        if (purchaseOrder.doubtfulAttempt != null) {
            purchaseOrder.become(
                    cancelling ? PurchaseOrderState.CANCEL_SENDING : PurchaseOrderState.SENDING,
                    reason,
                    clock.instant());
            return;
        }
        if (cancelling) {
            purchaseOrder.become(PurchaseOrderState.CANCEL_DUE, reason, clock.instant());
            replan(purchaseOrder);
            return;
        }
        purchaseOrder.thaw();
        purchaseOrder.become(PurchaseOrderState.DUE, reason, clock.instant());
        replan(purchaseOrder);
    }

    void park(PurchaseOrderEntity purchaseOrder, String reason) {
        boolean doubtful = purchaseOrder.doubtfulAttempt != null;
        if (!doubtful) {
            purchaseOrder.thaw();
        }
        purchaseOrder.become(
                PurchaseOrderState.PARKED, doubtful ? reason + IN_DOUBT : reason, clock.instant());
        errands.parkedOrNot(purchaseOrder.number);
        replan(purchaseOrder);
    }

    /// A person has decided that a parked purchase order is to be sent again.
    void release(PurchaseOrderEntity purchaseOrder) {
        purchaseOrder.doubtfulAttempt = null;
        purchaseOrder.thaw();
        purchaseOrder.become(PurchaseOrderState.DUE, "", clock.instant());
        replan(purchaseOrder);
    }

    /// Whether it says what the order's newest state asks for.
    boolean isUpToDate(PurchaseOrderEntity purchaseOrder) {
        return order(purchaseOrder).filter(o -> !isAsked(o, purchaseOrder)).isEmpty();
    }

    /// Whether the order's newest state asks for nothing of it.
    boolean isUnwanted(PurchaseOrderEntity purchaseOrder) {
        return order(purchaseOrder)
                .filter(o -> wishes.wantsNothingOf(o, purchaseOrder))
                .isPresent();
    }

    private boolean isAsked(PlacedOrder order, PurchaseOrderEntity purchaseOrder) {
        return purchaseOrder.isCancelling()
                ? wishes.wantsNothingOf(order, purchaseOrder)
                : wishes.wants(order, purchaseOrder);
    }

    private void replan(PurchaseOrderEntity purchaseOrder) {
        order(purchaseOrder).ifPresent(planner::plan);
    }

    private Optional<PlacedOrder> order(PurchaseOrderEntity purchaseOrder) {
        return orders.of(new OrderId(purchaseOrder.orderId)).map(known -> json.order(known.state));
    }
}
