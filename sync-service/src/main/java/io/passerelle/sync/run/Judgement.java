package io.passerelle.sync.run;

import io.passerelle.sync.stock.Anchor;
import io.passerelle.sync.stock.Decision;
import io.passerelle.sync.stock.Sellable;
import io.passerelle.sync.stock.Shown;
import io.passerelle.sync.stock.StockFile;
import io.passerelle.sync.stock.StockRule;
import io.passerelle.sync.stock.StockSource;
import io.passerelle.sync.stock.Taken;
import org.jspecify.annotations.Nullable;

/// One SKU's case: its terms, and what the stock rule says for a given number in Shopify. Asked
/// again with a newer number when a write came too late; the terms stay.
record Judgement(
        Place place, Compared compared, Snapshot.Known known, Sellable sellable, Mode mode) {

    static Judgement of(
            Place place, Compared compared, Snapshot.Known known, int buffer, Mode mode) {
        Sellable sellable = new Sellable(compared.units(), known.pending(), buffer);
        return new Judgement(place, compared, known, sellable, mode);
    }

    Decision decide(Shown now) {
        if (known.inMotion()) {
            return StockRule.lowerOnly(ifBookedAlready(), now, "a movement is being booked");
        }
        if (known.open()) {
            return StockRule.lowerOnly(
                    sellable, now, "a write to Shopify has no known outcome yet");
        }
        if (compared.source() instanceof StockSource.Supplier(String supplier, _, StockFile file)
                && file.stale()) {
            return StockRule.lowerOnly(
                    sellable, now, supplier + "'s stock file is too old: " + file.takenAt());
        }
        Anchor anchor = anchor();
        Taken taken = known.taken();
        return anchor == null || taken == null
                ? withoutAnchor(now)
                : StockRule.decide(sellable, anchor, taken, known.written(), now);
    }

    private Decision withoutAnchor(Shown now) {
        return mode == Mode.FORCE
                ? StockRule.decideBlindly(sellable, now)
                : StockRule.decideWithoutAnchor(sellable, now);
    }

    /// FileMaker's number may contain what was sent to it; then it is not pending any more.
    private Sellable ifBookedAlready() {
        int pending = sellable.pending() - known.perhapsBooked();
        return new Sellable(sellable.units(), pending, sellable.buffer());
    }

    /// The row kept for people, before anything is written.
    SkuDecision explain(Shown now, Decision decision) {
        SkuDecision terms = terms(now);
        return switch (decision) {
            case Decision.Leave(String why) -> terms.with(left(), why, null);
            case Decision.WaitForAnchor(int wanted) ->
                    terms.with(
                            Outcome.WAITING,
                            "waits until no order can be on its way, then up to " + wanted,
                            null);
            case Decision.Write write ->
                    terms.with(Outcome.WOULD_WRITE, "would be set", write.to());
        };
    }

    SkuDecision written(Shown now, Decision.Write write) {
        return terms(now).with(Outcome.WRITTEN, "set", write.to());
    }

    SkuDecision failed(Shown now, String reason) {
        return terms(now).with(Outcome.FAILED, reason, null);
    }

    /// Whether the next anchor may bring more than is shown now.
    boolean wantsMore(Shown now) {
        return sellable.target() > now.available() + now.held();
    }

    private Outcome left() {
        return known.inMotion() || known.open() ? Outcome.IN_MOTION : Outcome.EQUAL;
    }

    private SkuDecision terms(Shown now) {
        Anchor anchor = anchor();
        Taken taken = known.taken();
        return new SkuDecision(
                compared.sku(),
                place.location().isDefault() ? null : place.key(),
                Outcome.EQUAL,
                "",
                compared.source() instanceof StockSource.Supplier s ? s.supplier() : null,
                sellable.units(),
                sellable.pending(),
                sellable.buffer(),
                anchor == null ? null : anchor.units(),
                anchor == null ? null : anchor.until(),
                taken == null ? null : taken.least(),
                anchor == null ? null : known.written(),
                now.available(),
                now.held(),
                null);
    }

    private @Nullable Anchor anchor() {
        ObservationEntity observation = known.anchor();
        return observation == null ? null : observation.anchor();
    }
}
