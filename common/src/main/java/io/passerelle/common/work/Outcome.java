package io.passerelle.common.work;

import java.time.Instant;

/// How one attempt at a unit of work ended. An exception thrown instead counts as [TryLater] and is
/// logged with its stack trace: it was not foreseen.
public sealed interface Outcome {

    /// Nothing is left to do.
    record Done() implements Outcome {}

    /// A passing obstacle; tried again by the kind's [RetryPolicy], in the end parked.
    record TryLater(String reason) implements Outcome {}

    /// Only a person can help; kept with its reason until replayed or cancelled.
    record Park(String reason) implements Outcome {}

    /// There is nothing to do before this time, and nothing has failed.
    record NotBefore(Instant due) implements Outcome {}

    static Outcome done() {
        return new Done();
    }

    static Outcome tryLater(String reason) {
        return new TryLater(reason);
    }

    static Outcome park(String reason) {
        return new Park(reason);
    }

    static Outcome notBefore(Instant due) {
        return new NotBefore(due);
    }
}
