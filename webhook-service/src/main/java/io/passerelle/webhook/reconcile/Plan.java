package io.passerelle.webhook.reconcile;

import java.time.Instant;
import java.util.Optional;

/// What a pass is about to do.
///
/// @param since from when on changes are looked for
/// @param wish the newest wish this pass answers
/// @param reached how far it came before it was interrupted, if it was
record Plan(Instant since, long wish, Optional<Reached> reached) {

    /// Where to look next.
    Instant from() {
        return reached.map(Reached::upTo).orElse(since);
    }

    /// What the pass has seen of the shop's list, the oldest change first.
    ///
    /// @param mark Shopify's clock at the first page's answer
    /// @param upTo every order that had changed before has been seen
    /// @param seen orders listed
    /// @param missed of these, those that were missing or older here
    record Reached(Instant mark, Instant upTo, int seen, int missed) {}
}
