/// The stock rule (design section 4): what a SKU's number in Shopify becomes. Pure: no framework,
/// no clock, no network.
@NullMarked
package io.passerelle.sync.stock;

import org.jspecify.annotations.NullMarked;
