package io.passerelle.sandbox.shopify;

import java.util.List;
import java.util.Map;

/// A change of an order by staff.
///
/// @param deltas units by line id: positive adds, negative removes
/// @param added new lines
/// @param restock whether removed units go back to stock
public record OrderEdit(Map<Long, Integer> deltas, List<NewLine> added, boolean restock) {

    public OrderEdit {
        deltas = Map.copyOf(deltas);
        added = List.copyOf(added);
    }

    public static OrderEdit remove(long lineId, int units) {
        return new OrderEdit(Map.of(lineId, -units), List.of(), true);
    }

    public static OrderEdit add(NewLine... lines) {
        return new OrderEdit(Map.of(), List.of(lines), true);
    }
}
