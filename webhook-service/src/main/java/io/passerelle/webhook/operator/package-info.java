/// What other services and people may ask: orders, deliveries, events. No personal data.
@NullMarked
package io.passerelle.webhook.operator;

import org.jspecify.annotations.NullMarked;
