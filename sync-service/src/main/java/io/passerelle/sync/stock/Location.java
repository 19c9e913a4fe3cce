package io.passerelle.sync.stock;

/// Where stock is kept: a location of the shop, by the merchant's own word for it. Orders are
/// booked at the default one; where there are others, nobody tells us from which of them Shopify
/// took an order's units.
///
/// @param key `paris`; empty for the default location
/// @param only whether the shop has no other
public record Location(String key, boolean only) {
    /// The default location of a shop that has no other.
    public static final Location ONLY = new Location("", true);

    public static Location theDefaultOfSeveral() {
        return new Location("", false);
    }

    public static Location another(String key) {
        return new Location(key, false);
    }

    public boolean isDefault() {
        return key.isEmpty();
    }

    /// As it stands in messages: `the default location`, `location paris`.
    @Override
    public String toString() {
        return isDefault() ? "the default location" : "location " + key;
    }
}
