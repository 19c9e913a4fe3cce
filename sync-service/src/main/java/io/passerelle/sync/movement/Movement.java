package io.passerelle.sync.movement;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.OrderId;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.stock.UnitChange;
import java.time.Instant;

/// Units that leave or re-enter the stock because of one order line and one cause.
///
/// @param key unique for ever, see [MovementKey]
/// @param units positive when they leave the stock, negative when they come back; never 0
/// @param notBefore earliest time at which Shopify's number can have moved, on Shopify's clock
/// @param notAfter latest such time
record Movement(
        String key,
        OrderId order,
        LineId line,
        Sku sku,
        String cause,
        int units,
        Instant notBefore,
        Instant notAfter) {

    Movement {
        if (units == 0) {
            throw new IllegalArgumentException("movement " + key + " moves nothing");
        }
    }

    UnitChange change() {
        return new UnitChange(units, notBefore, notAfter);
    }
}
