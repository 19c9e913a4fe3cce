package io.passerelle.webhook.reconcile;

import io.passerelle.webhook.handover.Holdings;
import java.time.Instant;

/// Whether a mark may be told now.
sealed interface Decision {

    record Wait(String reason) implements Decision {}

    /// @param holdings of sync-service
    record Tell(Instant until, Holdings holdings) implements Decision {}
}
