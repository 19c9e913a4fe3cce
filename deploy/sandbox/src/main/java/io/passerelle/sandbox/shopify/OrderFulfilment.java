package io.passerelle.sandbox.shopify;

import java.time.Instant;
import java.util.Map;

/// Units sent to the buyer.
///
/// @param quantities units by line id
public record OrderFulfilment(long id, Instant at, Map<Long, Integer> quantities) {

    public OrderFulfilment {
        quantities = Map.copyOf(quantities);
    }
}
