package io.passerelle.sync.simulation;

/// An invariant does not hold. An error, so that no code under test takes it for a failed call.
final class Broken extends Error {
    private static final long serialVersionUID = 1L;

    Broken(String what) {
        super(what);
    }
}
