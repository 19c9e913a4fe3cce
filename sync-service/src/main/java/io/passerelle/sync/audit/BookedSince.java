package io.passerelle.sync.audit;

import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.BookedMovements;
import io.passerelle.sync.movement.BookedMovements.Booked;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What we booked: per SKU since its stock was last seen, and which SKUs of late.
record BookedSince(Map<Sku, Integer> units, Set<Sku> recent) {
    private static final int PAGE = 500;

    /// @param seen the stocks as an earlier audit saw them, of SKUs that there are
    /// @param until what is booked from then on is not counted
    static BookedSince of(
            BookedMovements movements,
            Map<Sku, AuditedStockEntity> seen,
            Instant recently,
            Instant until) {
        Instant oldest =
                seen.values().stream()
                        .map(s -> s.seenAt)
                        .filter(at -> at.isBefore(recently))
                        .min(Instant::compareTo)
                        .orElse(recently);
        var found = new BookedSince(new HashMap<>(), new HashSet<>());
        List<Booked> page = movements.since(oldest, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(m -> m.at().isBefore(until))
                    .forEach(m -> found.add(m, seen.get(m.sku()), recently));
            page = movements.after(page.getLast(), PAGE);
        }
        return found;
    }

    private void add(Booked movement, @Nullable AuditedStockEntity seen, Instant recently) {
        if (seen != null && !movement.at().isBefore(seen.seenAt)) {
            units.merge(movement.sku(), movement.units(), Integer::sum);
        }
        if (!movement.at().isBefore(recently)) {
            recent.add(movement.sku());
        }
    }

    int units(Sku sku) {
        return units.getOrDefault(sku, 0);
    }
}
