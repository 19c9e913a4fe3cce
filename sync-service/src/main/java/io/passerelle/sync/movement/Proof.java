package io.passerelle.sync.movement;

/// By what a merchant's file can tell whether a movement was booked.
public enum Proof {
    /// The stock record bears the key of its last movement, is written on condition that it is
    /// unchanged, and the ledger takes each key once.
    STAMP,
    /// The ledger takes each key once; stock and row cannot part, because a script writes both in
    /// one transaction or the stock is made of the rows.
    UNIQUE_KEY,
    /// The ledger names the key but would take it twice.
    REFERENCE,
    /// The ledger has no place for a key: only SKU, units and the order of events remain.
    LIKENESS;

    /// Whether FileMaker itself refuses to book a movement a second time. Where it does not,
    /// nothing is sent again whose outcome is unknown.
    boolean refusesRepetition() {
        return this == STAMP || this == UNIQUE_KEY;
    }
}
