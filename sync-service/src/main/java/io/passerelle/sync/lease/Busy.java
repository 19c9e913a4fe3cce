package io.passerelle.sync.lease;

/// Somebody else is at it; only one may be.
public class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param what `a sync run`
    /// @param holder who is at it, as [Leases] says it
    Busy(String what, String holder) {
        super(what + " is under way: " + holder);
    }
}
