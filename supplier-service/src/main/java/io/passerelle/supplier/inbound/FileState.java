package io.passerelle.supplier.inbound;

import io.passerelle.common.value.Words;

/// Where a supplier's file stands.
public enum FileState {
    /// It is there, perhaps still being written.
    SEEN,
    /// We have it, and it is about to be applied.
    FETCHED,
    /// What it says is done, or handed to what does it.
    APPLIED,
    /// The same content was applied before: nothing is done twice.
    DUPLICATE,
    /// Needs a person; nothing of it was applied.
    PARKED,
    /// A person decided that nothing comes of it.
    DISMISSED,
    /// Never fetched: its name is made to do harm.
    REFUSED;

    /// As stored and shown.
    public String word() {
        return Words.of(this);
    }

    /// Nothing more is going to happen but its move.
    boolean isSettled() {
        return this == APPLIED || this == DUPLICATE || this == PARKED || this == DISMISSED;
    }

    public static FileState parse(String word) {
        return Words.parse("state", FileState.class, word);
    }
}
