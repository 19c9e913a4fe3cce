/// What this service asks of Shopify, and only if something declared needs it.
@NullMarked
package io.passerelle.supplier.shopify;

import org.jspecify.annotations.NullMarked;
