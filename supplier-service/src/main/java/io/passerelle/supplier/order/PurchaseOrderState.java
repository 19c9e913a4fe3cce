package io.passerelle.supplier.order;

import io.passerelle.common.value.Words;

/// Where a purchase order stands, and what an order's newest state makes of it.
public enum PurchaseOrderState {
    /// Not to be sent yet: the supplier is sent paid orders only.
    WAITING,
    /// A person must approve of it first.
    TO_APPROVE,
    /// To be sent as soon as the supplier's server allows.
    DUE,
    /// An attempt runs, or one ended so that the file may have arrived. The content is frozen.
    SENDING,
    SENT,
    /// Sent, and the order is another one since: a person must tell the supplier.
    CHANGED_AFTER_SENDING,
    /// Sent, and not wanted any more: the supplier is to be told by a document.
    CANCEL_DUE,
    /// That document is being sent, or may have arrived.
    CANCEL_SENDING,
    /// The supplier has the document and has not answered.
    CANCEL_REQUESTED,
    /// The supplier does not ship it.
    CANCEL_CONFIRMED,
    /// The supplier has shipped it all the same.
    TOO_LATE,
    /// Cancelled or emptied before it was sent.
    CANCELLED,
    /// Needs a person. Certainly not sent by us, and sent once its reason is gone and it is
    /// replayed, or once the order changes; or in doubt, until a person or the supplier tells.
    PARKED;

    /// @param demand what the order's newest state asks of the supplier
    /// @param differs whether that is something else than the purchase order's content
    PurchaseOrderState after(Demand demand, boolean differs) {
        return switch (this) {
            case SENDING -> SENDING;
            case CANCEL_SENDING -> CANCEL_SENDING;
            case CANCEL_DUE -> demand instanceof Demand.Nothing ? CANCEL_DUE : sent(differs);
            case CANCEL_REQUESTED, CANCEL_CONFIRMED, TOO_LATE ->
                    demand instanceof Demand.Nothing ? this : CHANGED_AFTER_SENDING;
            case SENT, CHANGED_AFTER_SENDING -> sent(demand instanceof Demand.Nothing || differs);
            case PARKED -> differs ? asDemanded(demand) : parkedUnlessCancelled(demand);
            case WAITING, TO_APPROVE, DUE, CANCELLED -> asDemanded(demand);
        };
    }

    private static PurchaseOrderState sent(boolean differs) {
        return differs ? CHANGED_AFTER_SENDING : SENT;
    }

    private static PurchaseOrderState asDemanded(Demand demand) {
        return switch (demand) {
            case Demand.Nothing _ -> CANCELLED;
            case Demand.Goods goods -> goods.due() ? DUE : WAITING;
        };
    }

    private static PurchaseOrderState parkedUnlessCancelled(Demand demand) {
        return demand instanceof Demand.Nothing ? CANCELLED : PARKED;
    }

    /// Whether the supplier has it or may have it.
    public boolean isFrozen() {
        return switch (this) {
            case SENDING,
                    SENT,
                    CHANGED_AFTER_SENDING,
                    CANCEL_DUE,
                    CANCEL_SENDING,
                    CANCEL_REQUESTED,
                    CANCEL_CONFIRMED,
                    TOO_LATE ->
                    true;
            case WAITING, TO_APPROVE, DUE, CANCELLED, PARKED -> false;
        };
    }

    /// Whether a file of it is being sent, or may have arrived without our knowing.
    public boolean isOnItsWay() {
        return this == SENDING || this == CANCEL_SENDING;
    }

    /// As stored and shown: `changed after sending`.
    public String words() {
        return Words.of(this);
    }

    /// Reads [#words], with blanks, dashes or underscores.
    public static PurchaseOrderState parse(String words) {
        return Words.parse("state", PurchaseOrderState.class, words);
    }
}
