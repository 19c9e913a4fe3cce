/// Orders as the shop itself shows them.
@NullMarked
package io.passerelle.webhook.shopify;

import org.jspecify.annotations.NullMarked;
