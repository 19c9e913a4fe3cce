package io.passerelle.sync.stock;

/// What can still be sold of a SKU.
///
/// @param units stock as its source states it, whole units (rounded down)
/// @param pending units of known orders that number does not contain yet; negative when more was
///   given back than taken
/// @param buffer units kept back on purpose
public record Sellable(int units, int pending, int buffer) {

    /// May be negative: then more was sold than there is.
    public int target() {
        return units - pending - buffer;
    }
}
