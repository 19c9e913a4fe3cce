package io.passerelle.sandbox.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Money given back, with the units it was for.
public record OrderRefund(long id, Instant at, String note, List<Line> lines) {

    public OrderRefund {
        lines = List.copyOf(lines);
    }

    public record Line(
            long id, long lineId, int quantity, RestockType restockType, BigDecimal subtotal) {}

    public boolean restocks() {
        return lines.stream().anyMatch(l -> l.restockType().restocks());
    }

    public BigDecimal total() {
        return lines.stream().map(Line::subtotal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
