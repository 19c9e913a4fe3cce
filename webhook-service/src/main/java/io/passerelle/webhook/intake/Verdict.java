package io.passerelle.webhook.intake;

/// Whether a body was signed by Shopify.
sealed interface Verdict {

    /// Signed with one of our secrets.
    ///
    /// @param secret which one; 1 is the newest
    record Genuine(int secret) implements Verdict {}

    record Refused(Refusal reason) implements Verdict {}
}
