package io.passerelle.supplier.inbound;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
        return name().toLowerCase(Locale.ROOT);
    }

    /// Nothing more is going to happen but its move.
    boolean isSettled() {
        return this == APPLIED || this == DUPLICATE || this == PARKED || this == DISMISSED;
    }

    public static FileState parse(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "state: found '"
                                        + word
                                        + "', expected one of "
                                        + Arrays.stream(values())
                                                .map(FileState::word)
                                                .collect(Collectors.joining(", "))));
    }
}
