/// Keeps Shopify's webhook subscriptions as they should be.
@NullMarked
package io.passerelle.webhook.subscription;

import org.jspecify.annotations.NullMarked;
