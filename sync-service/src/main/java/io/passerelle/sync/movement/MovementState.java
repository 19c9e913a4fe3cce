package io.passerelle.sync.movement;

import java.util.Set;

/// Where a movement stands. Until `APPLIED` its units are pending: Shopify already shows them as
/// taken, FileMaker does not. In this order: from `APPLIED` on nothing is sent.
enum MovementState {
    /// Not to be booked yet (`passerelle.filemaker.book-at`).
    WAITING,
    /// To be booked, nothing sent.
    PENDING,
    /// A write was or is about to be sent; whether it was done is seen by looking.
    SENT,
    /// In FileMaker.
    APPLIED,
    /// Of goods whose stock a supplier states: nothing of it ever goes into FileMaker.
    SUPPLIED,
    /// Nothing of it is sent any more, and what FileMaker says counts: a person ended its booking,
    /// or its order was cancelled before the line's time came.
    LEFT;

    /// Known, but not in FileMaker's number.
    static final Set<MovementState> OPEN = Set.of(WAITING, PENDING, SENT);

    boolean isOpen() {
        return OPEN.contains(this);
    }
}
