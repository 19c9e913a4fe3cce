package io.passerelle.webhook.reconcile;

import java.time.Instant;

/// Whether a mark may be told now.
sealed interface Decision {

    record Wait(String reason) implements Decision {}

    /// @param ordersKnown how many orders sync-service has accepted, in any revision
    record Tell(Instant until, long ordersKnown) implements Decision {}
}
