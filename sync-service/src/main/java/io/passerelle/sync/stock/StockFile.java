package io.passerelle.sync.stock;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// The stock file of a supplier that is in force, and what its numbers do not know.
///
/// FileMaker's books say which orders they contain; a supplier's file does not. So a line is taken
/// as unknown to the supplier until a file comes that was written when the supplier had had the
/// purchase order for long enough. Where the supplier was faster, less is shown than could be until
/// the next file; more never.
///
/// @param id grows from file to file of a supplier
/// @param takenAt when the supplier wrote it
/// @param stale too old for anything to rise by it
/// @param confirmed a person has said that it is right
public record StockFile(long id, Instant takenAt, boolean stale, boolean confirmed) {

    /// `P`: units ordered that a file's numbers still contain. What comes back of a line counts
    /// only against what the same line took: a supplier who has subtracted an order does not have
    /// its units back because a customer changed their mind.
    ///
    /// @param changes of one SKU
    /// @param contained units per line that the numbers are already without
    public static int pending(Collection<LineChange> changes, Map<Long, Integer> contained) {
        Map<Long, Integer> perLine = new HashMap<>();
        changes.forEach(change -> perLine.merge(change.line(), change.units(), Integer::sum));
        return perLine.entrySet().stream()
                .mapToInt(line ->
                        Math.max(0, line.getValue() - contained.getOrDefault(line.getKey(), 0)))
                .sum();
    }
}
