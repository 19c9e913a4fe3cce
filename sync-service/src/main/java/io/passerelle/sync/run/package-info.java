/// Syncing: FileMaker and Shopify compared by the stock rule, differences written, every number
/// kept with its terms.
@NullMarked
package io.passerelle.sync.run;

import org.jspecify.annotations.NullMarked;
