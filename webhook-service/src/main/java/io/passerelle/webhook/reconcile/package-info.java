/// Finds the orders no webhook told us of, and tells sync-service up to when all are known.
@NullMarked
package io.passerelle.webhook.reconcile;

import org.jspecify.annotations.NullMarked;
