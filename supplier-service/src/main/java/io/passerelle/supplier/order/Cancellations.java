package io.passerelle.supplier.order;

import io.passerelle.common.work.Decider;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/// What came of asking suppliers not to ship what they were sent, as people learn it.
@ApplicationScoped
public class Cancellations {
    private final PurchaseOrderRepository purchaseOrders;
    private final Settlement settlement;
    private final Clock clock;

    Cancellations(PurchaseOrderRepository purchaseOrders, Settlement settlement, Clock clock) {
        this.purchaseOrders = purchaseOrders;
        this.settlement = settlement;
        this.clock = clock;
    }

    /// The supplier's answer.
    public enum Answer {
        /// It does not ship.
        CONFIRMED,
        /// It has shipped.
        TOO_LATE;

        /// Reads `confirmed` or `too-late`.
        public static Answer parse(String word) {
            return switch (word.strip()) {
                case "confirmed" -> CONFIRMED;
                case "too-late" -> TOO_LATE;
                default ->
                        throw new IllegalArgumentException(
                                "answer: found '" + word + "', expected confirmed or too-late");
            };
        }
    }

    /// What came of noting it.
    public enum Noting {
        NOTED,
        /// It was not sent, or is wanted, or its cancellation is being sent just now.
        NOT_ASKED,
        UNKNOWN
    }

    /// May be noted anew: suppliers change their minds.
    ///
    /// @param by name of the person who says so, 1 to 100 characters; kept
    @Transactional
    public Noting note(String number, Answer answer, String by) {
        String name = Decider.person(by);
        Optional<PurchaseOrderEntity> found = purchaseOrders.of(number);
        if (found.isEmpty()) {
            return Noting.UNKNOWN;
        }
        PurchaseOrderEntity purchaseOrder = found.get();
        boolean asked =
                switch (purchaseOrder.state) {
                    case CANCEL_REQUESTED, CANCEL_CONFIRMED, TOO_LATE -> true;
                    case CHANGED_AFTER_SENDING -> settlement.isUnwanted(purchaseOrder);
                    case WAITING,
                            TO_APPROVE,
                            DUE,
                            SENDING,
                            SENT,
                            CANCEL_DUE,
                            CANCEL_SENDING,
                            CANCELLED,
                            PARKED ->
                            false;
                };
        if (!asked) {
            return Noting.NOT_ASKED;
        }
        purchaseOrder.closedBy = name;
        purchaseOrder.become(state(answer), purchaseOrder.reason, clock.instant());
        Log.infof("cancellation.noted number=%s answer=%s", number, answer);
        return Noting.NOTED;
    }

    private static PurchaseOrderState state(Answer answer) {
        return switch (answer) {
            case CONFIRMED -> PurchaseOrderState.CANCEL_CONFIRMED;
            case TOO_LATE -> PurchaseOrderState.TOO_LATE;
        };
    }
}
