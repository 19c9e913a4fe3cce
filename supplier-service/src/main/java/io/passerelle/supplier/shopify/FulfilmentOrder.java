package io.passerelle.supplier.shopify;

import io.passerelle.common.value.LineId;
import java.util.List;

/// Units of an order that one location ships.
///
/// @param id Shopify's global id
/// @param status Shopify's word, such as `ON_HOLD`
/// @param shippable whether a fulfilment of it can be made now
/// @param holds why it is held back, in the words of staff; empty if it is not
public record FulfilmentOrder(
        String id,
        String status,
        boolean shippable,
        String location,
        List<String> holds,
        List<Part> parts) {

    /// @param id of the fulfilment order's line, Shopify's global id
    /// @param line of the order
    /// @param remaining units not yet shipped, 0 or more
    public record Part(String id, LineId line, int remaining) {}

    public FulfilmentOrder {
        holds = List.copyOf(holds);
        parts = List.copyOf(parts);
    }

    /// Units of a line not yet shipped from here.
    public int remaining(LineId line) {
        return parts.stream()
                .filter(part -> part.line.equals(line))
                .mapToInt(Part::remaining)
                .sum();
    }
}
