package io.passerelle.common.seal;

/// Keeps something else than sealed values that a data key made, such as fingerprints.
public interface KeyFollower {

    /// Makes all of it anew with the newest key, before the older ones may go. In short
    /// transactions of its own; cut short, it is asked again.
    void follow();
}
