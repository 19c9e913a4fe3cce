package io.passerelle.sync.movement;

/// Where a movement stands. Until `APPLIED` its units are pending: Shopify already shows them as
/// taken, FileMaker does not.
enum MovementState {
    /// Not to be booked yet (`passerelle.filemaker.book-at`).
    WAITING,
    /// To be booked, nothing sent.
    PENDING,
    /// A write was or is about to be sent; whether it was done is seen by looking.
    SENT,
    /// In FileMaker.
    APPLIED
}
