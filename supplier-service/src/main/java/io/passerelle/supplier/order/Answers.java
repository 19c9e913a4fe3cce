package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.notice.OrderAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// What suppliers answer to purchase orders, and what is to be done about it.
@ApplicationScoped
public class Answers {
    private static final String ACCEPTED = word(OrderAnswer.Verdict.ACCEPTED);
    private final PurchaseOrderRepository purchaseOrders;
    private final RedactedOrderRepository redacted;
    private final Settlement settlement;
    private final Errands errands;
    private final Clock clock;

    Answers(
            PurchaseOrderRepository purchaseOrders,
            RedactedOrderRepository redacted,
            Settlement settlement,
            Errands errands,
            Clock clock) {
        this.purchaseOrders = purchaseOrders;
        this.redacted = redacted;
        this.settlement = settlement;
        this.errands = errands;
        this.clock = clock;
    }

    /// How it stands with the answer to one purchase order.
    public sealed interface Standing {

        /// Nothing is to be done.
        record Settled() implements Standing {}

        /// It may still come in time.
        record Awaited(Instant until) implements Standing {}

        /// A person must look.
        record Troubling(String reason) implements Standing {}
    }

    /// The newest one counts. Whatever it says, it proves that the purchase order arrived.
    ///
    /// @return why it cannot be noted; empty if it is
    @Transactional
    public Optional<String> note(SupplierKey supplier, OrderAnswer answer) {
        Optional<PurchaseOrderEntity> found =
                purchaseOrders
                        .of(answer.orderNumber())
                        .filter(p -> p.supplier.equals(supplier.value()));
        if (found.isEmpty()) {
            return Optional.of(
                    "it answers a purchase order that this supplier was never sent; ask them which"
                            + " one they mean");
        }
        PurchaseOrderEntity purchaseOrder = found.get();
        if (purchaseOrder.isUndecided()) {
            settlement.arrived(purchaseOrder, "the supplier answers it");
        }
        if (!purchaseOrder.state.isFrozen()) {
            return Optional.of(
                    "it answers purchase order "
                            + purchaseOrder.number
                            + ", which was not sent by us; ask them where they have it from");
        }
        note(purchaseOrder, answer);
        return Optional.empty();
    }

    private void note(PurchaseOrderEntity purchaseOrder, OrderAnswer answer) {
        boolean forgotten = redacted.has(new OrderId(purchaseOrder.orderId));
        purchaseOrder.answer = word(answer.verdict());
        purchaseOrder.answerNote = forgotten ? "" : answer.note();
        purchaseOrder.answeredAt = clock.instant();
        purchaseOrder.answerSeenAt = null;
        errands.answer(purchaseOrder.number, clock.instant());
    }

    private static String word(OrderAnswer.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    @Transactional
    public Standing standing(String number) {
        return purchaseOrders
                .of(number)
                .filter(purchaseOrder -> purchaseOrder.answerSeenAt == null)
                .map(this::standing)
                .orElseGet(Standing.Settled::new);
    }

    private Standing standing(PurchaseOrderEntity purchaseOrder) {
        String answer = purchaseOrder.answer;
        Instant due = purchaseOrder.answerDue;
        if (answer != null) {
            return answer.equals(ACCEPTED)
                    ? new Standing.Settled()
                    : new Standing.Troubling(
                            "the supplier has "
                                    + answer
                                    + " it; 'proof "
                                    + purchaseOrder.number
                                    + "' shows their words. Settle it with them, then 'cancel'"
                                    + " this unit");
        }
        if (due == null) {
            return new Standing.Settled();
        }
        return clock.instant().isBefore(due)
                ? new Standing.Awaited(due)
                : new Standing.Troubling(
                        "not acknowledged by "
                                + due
                                + ", as agreed; ask the supplier whether they have it");
    }

    /// A person has seen to what is troubling; a later answer counts again.
    @Transactional
    public void seen(String number) {
        purchaseOrders.of(number).ifPresent(p -> p.answerSeenAt = clock.instant());
    }

    /// Whose goods these are; empty if there is no such purchase order.
    @Transactional
    public Optional<ParkedOrders.Subject> about(String number) {
        return purchaseOrders
                .of(number)
                .map(p ->
                        new ParkedOrders.Subject(
                                new OrderId(p.orderId), new SupplierKey(p.supplier)));
    }

    /// Whether the buyer of any of these purchase orders is forgotten for good.
    @Transactional
    public boolean isForgotten(Collection<String> numbers) {
        return numbers.stream()
                .flatMap(number -> purchaseOrders.of(number).stream())
                .anyMatch(p -> redacted.has(new OrderId(p.orderId)));
    }
}
