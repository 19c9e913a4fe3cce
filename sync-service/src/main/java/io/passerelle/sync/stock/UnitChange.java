package io.passerelle.sync.stock;

import java.time.Instant;

/// A known change of what Shopify shows as available: units taken by an order line, or given back.
///
/// Shopify tells some times exactly (an order's creation, a refund), others only as "between two
/// versions" (an edit).
///
/// @param units taken; negative when given back
/// @param notBefore earliest possible time, on Shopify's clock
/// @param notAfter latest possible time
public record UnitChange(int units, Instant notBefore, Instant notAfter) {

    public UnitChange {
        if (notAfter.isBefore(notBefore)) {
            throw new IllegalArgumentException(
                    "a change cannot end at " + notAfter + " before it began at " + notBefore);
        }
    }

    boolean surelyAfter(Anchor anchor) {
        return notBefore.isAfter(anchor.until());
    }

    boolean surelyBefore(Anchor anchor) {
        return notAfter.isBefore(anchor.from());
    }
}
