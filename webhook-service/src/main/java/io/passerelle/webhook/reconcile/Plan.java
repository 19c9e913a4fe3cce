package io.passerelle.webhook.reconcile;

import java.time.Instant;

/// What a pass is about to do.
///
/// @param wish the newest wish this pass answers
record Plan(Instant since, long wish) {}
