package io.passerelle.sync.run;

import io.passerelle.sync.stock.Decision;
import io.passerelle.sync.stock.Sellable;
import io.passerelle.sync.stock.Shown;
import io.passerelle.sync.stock.StockRule;
import io.passerelle.sync.stock.StockSource;
import io.passerelle.sync.stock.Terms;
import java.util.Optional;

/// One SKU's case: its terms, and what the stock rule says for a given number in Shopify. Asked
/// again with a newer number when a write came too late; the terms stay.
record Judgement(Place place, Compared compared, Snapshot.Known known, Mode mode) {

    Decision decide(Shown now) {
        return StockRule.decide(
                known.terms(),
                now,
                mode == Mode.FORCE ? StockRule.FirstSight.BLINDLY : StockRule.FirstSight.WAIT);
    }

    /// The row kept for people, before anything is written.
    SkuDecision explain(Shown now, Decision decision) {
        SkuDecision row = row(now);
        return switch (decision) {
            case Decision.Leave(String why) -> row.with(left(), why, null);
            case Decision.WaitForAnchor(int wanted) ->
                    row.with(
                            Outcome.WAITING,
                            "waits until no order can be on its way, then up to " + wanted,
                            null);
            case Decision.Write write -> row.with(Outcome.WOULD_WRITE, "would be set", write.to());
        };
    }

    SkuDecision written(Shown now, Decision.Write write) {
        return row(now).with(Outcome.WRITTEN, "set", write.to());
    }

    SkuDecision failed(Shown now, String reason) {
        return row(now).with(Outcome.FAILED, reason, null);
    }

    /// Whether the next anchor may bring more than is shown now.
    boolean wantsMore(Shown now) {
        return known.terms().sellable().target() > now.available() + now.held();
    }

    private Outcome left() {
        return switch (known.terms().doubt()) {
            case Terms.Doubt.BookingUnderWay _, Terms.Doubt.WriteOpen _ -> Outcome.IN_MOTION;
            case Terms.Doubt.StaleFile _, Terms.Doubt.BookedStockUnknown _, Terms.Doubt.None _ ->
                    Outcome.EQUAL;
        };
    }

    private SkuDecision row(Shown now) {
        Terms terms = known.terms();
        Optional<Terms.Compared> since = terms.compared();
        Sellable sellable = terms.sellable();
        return new SkuDecision(
                compared.sku(),
                place.location().isDefault() ? null : place.key(),
                Outcome.EQUAL,
                "",
                compared.source() instanceof StockSource.Supplier s ? s.supplier() : null,
                sellable.units(),
                sellable.pending(),
                sellable.buffer(),
                since.map(c -> c.anchor().units()).orElse(null),
                since.map(c -> c.anchor().until()).orElse(null),
                since.map(c -> c.taken().least()).orElse(null),
                since.map(Terms.Compared::written).orElse(null),
                now.available(),
                now.held(),
                null);
    }
}
