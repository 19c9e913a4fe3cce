package io.passerelle.sync.stock;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What an order line takes by one known change.
///
/// @param line Shopify's id of the order line
/// @param units negative when given back
public record LineChange(long line, int units) {

    /// `P` where give-backs must not count for more than what their own line took: units ordered
    /// that a stated number still contains. A supplier who has subtracted an order does not have
    /// its units back because a customer changed their mind, and what comes back may come back to
    /// another location.
    ///
    /// @param changes of one SKU
    /// @param contained units per line that the number is already without
    public static int outstanding(Collection<LineChange> changes, Map<Long, Integer> contained) {
        Map<Long, Integer> perLine = new HashMap<>();
        changes.forEach(change -> perLine.merge(change.line(), change.units(), Integer::sum));
        return perLine.entrySet().stream()
                .mapToInt(line ->
                        Math.max(0, line.getValue() - contained.getOrDefault(line.getKey(), 0)))
                .sum();
    }
}
