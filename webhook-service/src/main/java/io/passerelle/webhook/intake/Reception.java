package io.passerelle.webhook.intake;

/// What became of a request.
sealed interface Reception {

    /// Committed.
    record Stored() implements Reception {}

    /// The same delivery was stored before.
    record Duplicate() implements Reception {}

    record Refused(Refusal reason) implements Reception {}
}
