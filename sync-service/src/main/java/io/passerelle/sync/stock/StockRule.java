package io.passerelle.sync.stock;

/// The heart of the product: sets Shopify's number without ever giving a sold unit back to the
/// shop.
///
/// Writing `target` blindly oversells. An order placed a second ago has lowered Shopify's number,
/// but nobody has told us of it, so it is in neither FileMaker nor `pending`. So the two systems
/// are compared as of a moment whose orders are all known, the anchor:
///
/// ```
/// δ = target(now) + K − S(anchor) − W
/// ```
///
/// with `K` the units taken by known changes since the anchor and `W` the sum of our own confirmed
/// writes since. Shopify now is `S(anchor) + W − K − u`, where `u` are the orders we do not know;
/// what may truly be shown is `target − u`. The difference is `δ`, and `u` is gone from it.
///
/// Where a change's time cannot be placed against the anchor, `K` has a least and a most, and so
/// has `δ`. Only the certain part is written: a rise by the least, a fall by the most (the smaller
/// fall). A rise is therefore never too high, and nothing is taken away on suspicion.
public final class StockRule {

    private StockRule() {}

    /// What is to be done about a SKU that was never compared.
    public enum FirstSight {
        /// What the service does.
        WAIT,
        /// For a person who knows that no order is on its way.
        BLINDLY
    }

    /// The whole rule.
    public static Decision decide(Terms terms, Shown now, FirstSight firstSight) {
        Sellable sellable = terms.sellable();
        return switch (terms.doubt()) {
            case Terms.Doubt.BookingUnderWay _ ->
                    lowerOnly(terms.ifBookedAlready(), now, "a movement is being booked");
            case Terms.Doubt.WriteOpen _ ->
                    lowerOnly(sellable, now, "a write to Shopify has no known outcome yet");
            case Terms.Doubt.BookedStockUnknown _ ->
                    lowerOnly(
                            sellable,
                            now,
                            "FileMaker's stock at the default location cannot be read");
            case Terms.Doubt.StaleFile(StockSource.Supplier source) ->
                    lowerOnly(
                            sellable,
                            now,
                            source.supplier()
                                    + "'s stock file is too old: "
                                    + source.file().takenAt());
            case Terms.Doubt.None _ ->
                    terms.compared()
                            .map(c -> decide(sellable, c.anchor(), c.taken(), c.written(), now))
                            .orElseGet(() ->
                                    switch (firstSight) {
                                        case WAIT -> decideWithoutAnchor(sellable, now);
                                        case BLINDLY -> decideBlindly(sellable, now);
                                    });
        };
    }

    /// @param written `W`, sum of our own confirmed writes since the anchor
    static Decision decide(Sellable sellable, Anchor anchor, Taken taken, int written, Shown now) {
        int least = delta(sellable, anchor, taken.least(), written);
        int most = delta(sellable, anchor, taken.most(), written);
        int certain = least > 0 ? least : Math.min(most, 0);
        return change(
                sellable,
                now,
                now.available() + certain,
                least == most ? "equal" : "not certain yet");
    }

    /// Without an anchor: too much is lowered at once, a rise has to wait.
    static Decision decideWithoutAnchor(Sellable sellable, Shown now) {
        int wanted = cap(sellable, now);
        return wanted > now.available()
                ? new Decision.WaitForAnchor(wanted)
                : change(sellable, now, now.available(), "equal");
    }

    /// Without an anchor and without waiting for one: sets what FileMaker can sell, as if every
    /// order were known. Orders on their way are then given back to the shop; only for a person who
    /// knows that there are none.
    private static Decision decideBlindly(Sellable sellable, Shown now) {
        return change(sellable, now, cap(sellable, now), "equal");
    }

    /// While a term is in doubt: nothing rises, but what is surely too much goes at once.
    ///
    /// @param mostSellable the most that can be sold, whichever way the doubt is settled
    private static Decision lowerOnly(Sellable mostSellable, Shown now, String doubt) {
        int cap = cap(mostSellable, now);
        return now.available() > cap
                ? new Decision.Write(now.available(), cap)
                : new Decision.Leave(doubt);
    }

    private static int delta(Sellable sellable, Anchor anchor, int taken, int written) {
        return sellable.target() + taken - anchor.units() - written;
    }

    /// Never above the target, whoever raised it; never below zero, which Shopify does not accept.
    private static Decision change(Sellable sellable, Shown now, int wanted, String whyNot) {
        int to = Math.max(0, Math.min(wanted, cap(sellable, now)));
        if (to == now.available() || (now.available() < 0 && wanted < 0)) {
            return new Decision.Leave(whyNot);
        }
        return new Decision.Write(now.available(), to);
    }

    private static int cap(Sellable sellable, Shown now) {
        return Math.max(0, Math.max(0, sellable.target()) - now.held());
    }
}
