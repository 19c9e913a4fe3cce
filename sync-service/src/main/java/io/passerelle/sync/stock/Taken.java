package io.passerelle.sync.stock;

import java.util.Collection;

/// `K`: net units taken by known changes after an anchor, as the least and the most it can be. They
/// differ when a change's time cannot be placed against the anchor's.
public record Taken(int least, int most) {

    public static Taken since(Anchor anchor, Collection<UnitChange> changes) {
        int least = 0;
        int most = 0;
        for (UnitChange change : changes) {
            if (change.surelyAfter(anchor)) {
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
