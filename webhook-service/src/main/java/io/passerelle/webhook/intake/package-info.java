/// The door for Shopify's webhooks: verify, store, answer.
@NullMarked
package io.passerelle.webhook.intake;

import org.jspecify.annotations.NullMarked;
