package io.passerelle.webhook.handover;

/// What a subscriber said to what it was sent.
public sealed interface Receipt {

    /// It is stored there.
    record Accepted() implements Receipt {}

    /// An answer that may change by itself.
    record Later(String reason) implements Receipt {}

    /// It was not asked: it is resting, or enough calls are waiting for it.
    record NotNow(String reason) implements Receipt {}

    /// No answer at all, or only one of a proxy in its place.
    record Silence(String reason) implements Receipt {}

    /// It knows something that contradicts this; of a mark: it holds less than that.
    record Contradicted(String reason) implements Receipt {}

    /// It will not take this; a person must look.
    record Refused(String reason) implements Receipt {}
}
