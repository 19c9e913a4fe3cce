package io.passerelle.sync.stock;

/// What Shopify has of a SKU now, both numbers from one answer.
///
/// @param available what can be bought
/// @param held what Shopify itself keeps back (`reserved` for draft orders, and others by setting);
///   FileMaker still counts it
public record Shown(int available, int held) {
    public static final Shown NOTHING = new Shown(0, 0);
}
