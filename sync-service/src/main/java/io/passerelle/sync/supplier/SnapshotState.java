package io.passerelle.sync.supplier;

/// What became of a supplier's stock file.
public enum SnapshotState {
    /// Its numbers are in force.
    CURRENT,
    /// It was in force until the next one.
    PAST,
    /// It differs too much from the one before; a person has to confirm it.
    HELD,
    /// It was held, and a newer one came into force.
    DROPPED
}
