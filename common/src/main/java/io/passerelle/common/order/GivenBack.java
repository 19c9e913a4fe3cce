package io.passerelle.common.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Units that left an order line again.
///
/// @param cause what did it: `refund:<id>`, `cancel` or `edit`; unique within a line
/// @param units at least 1
/// @param restocked whether Shopify put them back into `available`
/// @param at when, on Shopify's clock; null where Shopify does not say (an edit between two
///   versions)
public record GivenBack(String cause, int units, boolean restocked, @Nullable Instant at) {

    public GivenBack {
        if (units < 1) {
            throw new IllegalArgumentException("at least one unit is given back, found " + units);
        }
    }
}
