/// Counts the orders of whole days here and in the shop, and says what differs.
@NullMarked
package io.passerelle.webhook.census;

import org.jspecify.annotations.NullMarked;
