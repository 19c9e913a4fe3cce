package io.passerelle.webhook.payload;

import io.passerelle.common.order.GivenBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which units left an order line again, and whether the stock got them back.
///
/// | What Shopify says | read as |
/// |---|---|
/// | a refund names the line | `refund:<id>`, restocked by its restock type, at the refund's time |
/// | `current_quantity` fell further than the refunds explain | `edit`, as assumed, time unknown |
/// | the same on a cancelled order, nothing left | `cancel`, as assumed, at the cancellation |
/// | a cancelled order still counts units to the line | `cancel`, **not** restocked |
///
/// *As assumed*: Shopify does not say whether it restocked these units, see [Unexplained].
///
/// The last row: cancelling takes units off a line by a refund (restocked or not) or by lowering
/// `current_quantity`. Units which a cancelled order still counts were either shipped before (a
/// partly fulfilled order), or left out by whoever cancelled it through the API. Nothing says that
/// Shopify put them back into `available`. To claim it would raise the shop above what there is;
/// the opposite mistake shows too few, and the next stock count mends it. What such a line lost on
/// top was lost earlier, by an edit: the cancellation plainly did not touch `current_quantity`.
///
/// Sums never exceed the quantity: where Shopify contradicts itself, refunds count in the order of
/// their times, and what goes beyond the quantity is left out. An order is not held back for it.
final class LineBalance {
    private static final Comparator<WireRefund> OLDEST_FIRST =
            Comparator.comparing(
                            WireRefund::createdAt, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparingLong(WireRefund::id);

    private final WireLine line;
    private final @Nullable Instant cancelledAt;
    private final Unexplained unexplained;
    private final List<GivenBack> found = new ArrayList<>();
    private int rest;

    LineBalance(WireLine line, @Nullable Instant cancelledAt, Unexplained unexplained) {
        this.line = line;
        this.cancelledAt = cancelledAt;
        this.unexplained = unexplained;
        this.rest = line.quantity();
    }

    /// Asked once.
    List<GivenBack> of(List<WireRefund> refunds) {
        refunds.stream().sorted(OLDEST_FIRST).forEach(this::refunded);
        removed();
        return found;
    }

    /// One refund may name a line several times, even with different restock types; each type
    /// counts once, so that a cause stays unique within the line.
    private void refunded(WireRefund refund) {
        int restocked = units(refund, true);
        int kept = units(refund, false);
        String cause = "refund:" + refund.id();
        take(cause, restocked, true, refund.createdAt());
        take(restocked > 0 ? cause + ":kept" : cause, kept, false, refund.createdAt());
    }

    private int units(WireRefund refund, boolean restocked) {
        return refund.lines().stream()
                .filter(l -> l.line().equals(line.id()) && l.restocked() == restocked)
                .mapToInt(WireRefund.Line::units)
                .sum();
    }

    private void removed() {
        int current = line.current() == null ? rest : line.current();
        int gone = rest - Math.min(rest, current);
        if (cancelledAt == null) {
            take("edit", gone, unexplained.restocked(), null);
        } else if (current == 0) {
            take("cancel", gone, unexplained.restocked(), cancelledAt);
        } else {
            take("edit", gone, unexplained.restocked(), null);
            take("cancel", rest, false, cancelledAt);
        }
    }

    private void take(String cause, int units, boolean restocked, @Nullable Instant at) {
        int possible = Math.min(units, rest);
        if (possible > 0) {
            found.add(new GivenBack(cause, possible, restocked, at));
            rest -= possible;
        }
    }
}
