package io.passerelle.supplier.order;

import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sha256;
import io.passerelle.supplier.document.PurchaseOrderNumber;
import io.passerelle.supplier.document.SupplierOrder;
import io.passerelle.supplier.ftps.Parcel;
import io.passerelle.supplier.ftps.Upload;
import io.passerelle.supplier.matching.SupplierKey;
import io.passerelle.supplier.partner.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The sending of purchase orders, step by step; every step is committed before the next one begins
/// outside, so that after a crash the next attempt knows what may have happened.
@ApplicationScoped
public class Dispatch {
    private final PurchaseOrderRepository purchaseOrders;
    private final UploadAttemptRepository attempts;
    private final Settlement settlement;
    private final CancelDocuments cancellations;
    private final OrderJson json;
    private final Clock clock;

    Dispatch(
            PurchaseOrderRepository purchaseOrders,
            UploadAttemptRepository attempts,
            Settlement settlement,
            CancelDocuments cancellations,
            OrderJson json,
            Clock clock) {
        this.purchaseOrders = purchaseOrders;
        this.attempts = attempts;
        this.settlement = settlement;
        this.cancellations = cancellations;
        this.json = json;
        this.clock = clock;
    }

    /// A purchase order that is being sent.
    public record Claim(String number, OrderId order, Parcel parcel) {}

    /// The oldest purchase order to be sent, frozen from here on; parks those on the way that
    /// cannot be written. Whoever claims a purchase order takes it from an earlier attempt, even if
    /// that still runs.
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Claim> claim(Supplier supplier) {
        Optional<PurchaseOrderEntity> next =
                purchaseOrders.nextToSend(supplier.key(), clock.instant());
        while (next.isPresent() && !isReady(next.get(), supplier)) {
            next = purchaseOrders.nextToSend(supplier.key(), clock.instant());
        }
        return next.map(purchaseOrder -> claim(purchaseOrder, supplier));
    }

    /// One that was interrupted before its rename follows the order's newest state first.
    private boolean isReady(PurchaseOrderEntity purchaseOrder, Supplier supplier) {
        if (purchaseOrder.wasInterrupted()) {
            settlement.again(purchaseOrder, "interrupted");
            return false;
        }
        return freeze(purchaseOrder, supplier);
    }

    private boolean freeze(PurchaseOrderEntity purchaseOrder, Supplier supplier) {
        if (purchaseOrder.isCancelling()) {
            return canCancel(purchaseOrder);
        }
        if (purchaseOrder.document != null) {
            return true;
        }
        SupplierOrder content = json.content(purchaseOrder.content);
        try {
            byte[] bytes = supplier.format().render(content);
            purchaseOrder.document = new String(bytes, StandardCharsets.UTF_8);
            purchaseOrder.sha256 = Sha256.of(bytes);
            return true;
        } catch (IllegalArgumentException e) {
            settlement.park(purchaseOrder, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /// The supplier may have been declared anew since it was decided.
    private boolean canCancel(PurchaseOrderEntity purchaseOrder) {
        boolean can = cancellations.isKnownFor(purchaseOrder);
        if (!can) {
            settlement.tellByHand(purchaseOrder, "the supplier's format knows none any more");
        }
        return can;
    }

    private Claim claim(PurchaseOrderEntity purchaseOrder, Supplier supplier) {
        String number = purchaseOrder.number;
        List<String> earlier = attempts.of(number).stream().map(attempt -> attempt.id).toList();
        String attempt = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        attempts.add(new UploadAttemptEntity(attempt, number, clock.instant()));
        purchaseOrder.currentAttempt = attempt;
        boolean cancelling = purchaseOrder.isCancelling();
        purchaseOrder.become(
                cancelling ? PurchaseOrderState.CANCEL_SENDING : PurchaseOrderState.SENDING,
                "",
                clock.instant());
        return new Claim(
                number,
                new OrderId(purchaseOrder.orderId),
                new Parcel(
                        cancelling
                                ? PurchaseOrderNumber.cancellationFileName(number)
                                : purchaseOrder.fileName,
                        cancelling
                                ? cancellations.document(purchaseOrder, supplier)
                                : String.valueOf(purchaseOrder.document),
                        attempt,
                        earlier,
                        purchaseOrder.doubtfulAttempt));
    }

    /// The server was asked: the file is not there.
    ///
    /// @return why the attempt must end here; empty if it may go on
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<String> notThere(Claim claim) {
        PurchaseOrderEntity purchaseOrder = get(claim);
        if (purchaseOrder.isSentBy(claim.parcel().attempt())) {
            purchaseOrder.doubtfulAttempt = null;
        }
        return objection(claim, purchaseOrder);
    }

    /// From here the file may appear under its final name, unless there is an objection.
    ///
    /// @return why the attempt must end here; empty if it may go on
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<String> renaming(Claim claim) {
        PurchaseOrderEntity purchaseOrder = get(claim);
        Optional<String> objection = objection(claim, purchaseOrder);
        if (objection.isEmpty()) {
            purchaseOrder.doubtfulAttempt = claim.parcel().attempt();
        }
        return objection;
    }

    private Optional<String> objection(Claim claim, PurchaseOrderEntity purchaseOrder) {
        if (!purchaseOrder.isSentBy(claim.parcel().attempt())) {
            return Optional.of("another attempt has taken over");
        }
        return settlement.isUpToDate(purchaseOrder)
                ? Optional.empty()
                : Optional.of("the order has changed; nothing was sent");
    }

    /// An attempt that was overtaken is noted, and changes nothing.
    @Transactional(TxType.REQUIRES_NEW)
    public void record(Claim claim, Upload upload) {
        UploadAttemptEntity attempt = attempts.get(claim.parcel().attempt());
        attempt.endedAt = clock.instant();
        attempt.outcome = upload.toString();
        PurchaseOrderEntity purchaseOrder = get(claim);
        if (purchaseOrder.isSentBy(attempt.id)) {
            settlement.settle(purchaseOrder, upload);
        }
    }

    /// Whether anything is to be sent to this supplier.
    @Transactional
    public boolean isDue(SupplierKey supplier) {
        return purchaseOrders.anythingToSend(supplier);
    }

    /// When the next one that is too young may be sent; empty if there is none.
    @Transactional
    public Optional<Instant> nextDue(SupplierKey supplier) {
        return purchaseOrders.firstThatWaits(supplier);
    }

    @Transactional
    public List<SupplierKey> suppliersWithSomethingDue() {
        return purchaseOrders.suppliersWithSomethingToSend().stream()
                .map(SupplierKey::new)
                .toList();
    }

    private PurchaseOrderEntity get(Claim claim) {
        return purchaseOrders.of(claim.number()).orElseThrow();
    }
}
