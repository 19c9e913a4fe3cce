/// What Shopify told us, kept as it came, and what becomes of it.
@NullMarked
package io.passerelle.webhook.event;

import org.jspecify.annotations.NullMarked;
