/// Shopify's stock: the variants of one location read page by page, and quantities set with
/// compare-and-set.
@NullMarked
package io.passerelle.sync.shopify;

import org.jspecify.annotations.NullMarked;
