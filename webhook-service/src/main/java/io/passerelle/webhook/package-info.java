/// The service's process: receives Shopify's webhooks, keeps the orders, hands them on.
@NullMarked
package io.passerelle.webhook;

import org.jspecify.annotations.NullMarked;
