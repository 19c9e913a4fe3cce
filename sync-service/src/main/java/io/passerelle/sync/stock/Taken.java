package io.passerelle.sync.stock;

import java.util.Collection;

/// `K`: net units taken by known changes after an anchor, as the least and the most it can be. They
/// differ when a change's time cannot be placed against the anchor's.
public record Taken(int least, int most) {

    /// Of a shop with one location.
    public static Taken since(Anchor anchor, Collection<UnitChange> changes) {
        return since(anchor, changes, Location.ONLY);
    }

    /// Where there are several locations, nobody says from which one Shopify took an order's units:
    /// each change since the anchor may or may not have been this location's.
    public static Taken since(Anchor anchor, Collection<UnitChange> changes, Location location) {
        int least = 0;
        int most = 0;
        for (UnitChange change : changes) {
            if (location.only() && change.surelyAfter(anchor)) {
                least += change.units();
                most += change.units();
            } else if (!change.surelyBefore(anchor)) {
                least += Math.min(0, change.units());
                most += Math.max(0, change.units());
            }
        }
        return new Taken(least, most);
    }
}
