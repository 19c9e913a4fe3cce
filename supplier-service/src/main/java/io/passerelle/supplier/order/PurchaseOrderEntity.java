package io.passerelle.supplier.order;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "purchase_order")
class PurchaseOrderEntity {
    @Id String number;
    long orderId;
    String supplier;
    String fileName;

    @Convert(converter = StateText.class)
    PurchaseOrderState state;

    /// Why it is in this state, for a person; `""` if the state says it all.
    String reason = "";

    /// The [io.passerelle.supplier.document.SupplierOrder] as JSON.
    @Convert(converter = SealedContent.class)
    String content;

    /// What is or was sent; set when the first attempt begins, null again if it certainly did not
    /// arrive, or once its buyer is to be forgotten.
    @Convert(converter = SealedDocument.class)
    @Nullable String document;

    @Nullable String sha256;
    @Nullable Long size;

    /// The attempt whose rename was sent and not answered.
    @Nullable String doubtfulAttempt;

    /// The attempt that may change this row; an older one that still runs may not.
    @Nullable String currentAttempt;

    /// Not to be sent before; null for at once.
    @Nullable Instant notBefore;

    /// Who approved of this content, if anybody had to.
    @Nullable String approvedBy;

    @Nullable Instant approvedAt;
    @Nullable String serverReply;
    @Nullable Instant sentAt;

    /// What the supplier says to it: `accepted`, `changed` or `rejected`; null if nothing.
    @Nullable String answer;

    /// In the supplier's words.
    @Convert(converter = SealedNote.class)
    @Nullable String answerNote;

    @Nullable Instant answeredAt;

    /// When it should be acknowledged at the latest; null if nothing is agreed.
    @Nullable Instant answerDue;

    /// When a person saw to an answer that needed one, or to its absence.
    @Nullable Instant answerSeenAt;

    /// When it was decided to cancel it at the supplier; null if that was never tried.
    @Nullable Instant cancelAskedAt;

    /// When the supplier had the document that cancels it, and in what words its server took it.
    @Nullable Instant cancelSentAt;

    @Nullable String cancelReply;

    /// Who said what came of the cancellation, if anybody did.
    @Nullable String closedBy;

    Instant createdAt;
    Instant changedAt;

    @Version @Nullable Long version;

    PurchaseOrderEntity() {}

    PurchaseOrderEntity(
            String number,
            long orderId,
            String supplier,
            String fileName,
            PurchaseOrderState state,
            String content,
            Instant createdAt) {
        this.number = number;
        this.orderId = orderId;
        this.supplier = supplier;
        this.fileName = fileName;
        this.state = state;
        this.content = content;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
    }

    /// Whether this attempt still is the one that sends it.
    boolean isSentBy(String attempt) {
        return state.isOnItsWay() && attempt.equals(currentAttempt);
    }

    /// An attempt began and its end was never recorded, and it certainly renamed nothing.
    boolean wasInterrupted() {
        return state.isOnItsWay() && doubtfulAttempt == null;
    }

    /// Whether the file to be sent now is the one that cancels it.
    boolean isCancelling() {
        return state == PurchaseOrderState.CANCEL_DUE || state == PurchaseOrderState.CANCEL_SENDING;
    }

    /// Parked in doubt: the supplier may have it, so that it stays as it is until a person or the
    /// supplier tells.
    boolean isUndecided() {
        return state == PurchaseOrderState.PARKED && doubtfulAttempt != null;
    }

    /// It certainly did not arrive: may be changed and written anew.
    void thaw() {
        document = null;
        sha256 = null;
        size = null;
    }

    /// Another content is another decision.
    void withdrawApproval() {
        approvedBy = null;
        approvedAt = null;
    }

    void become(PurchaseOrderState next, String why, Instant at) {
        state = next;
        reason = why;
        changedAt = at;
    }
}
