package io.passerelle.common.work;

/// What came of a person's wish to end a parked unit.
public sealed interface Cancelling {

    /// It is ended, and who did so is kept.
    record Ended(Cancelled record) implements Cancelling {}

    /// It must not be ended like this, or it would come back by itself; it stays parked.
    ///
    /// @param reason what stands against it, and what to do instead
    record Refused(String reason) implements Cancelling {}

    /// It is not parked (any more).
    record NotParked() implements Cancelling {}
}
