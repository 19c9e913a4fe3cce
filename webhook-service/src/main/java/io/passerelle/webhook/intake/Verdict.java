package io.passerelle.webhook.intake;

/// Whether a body was signed by Shopify.
sealed interface Verdict {

    /// Signed with one of our secrets.
    record Genuine() implements Verdict {}

    record Refused(Refusal reason) implements Verdict {}
}
