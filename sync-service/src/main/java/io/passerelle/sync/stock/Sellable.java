package io.passerelle.sync.stock;

/// What FileMaker can still sell of a SKU.
///
/// @param fileMaker stock in FileMaker, whole units (rounded down)
/// @param pending units of known orders that FileMaker has not booked yet; negative when more was
///   given back than taken
/// @param buffer units kept back on purpose
public record Sellable(int fileMaker, int pending, int buffer) {

    /// May be negative: then more was sold than there is.
    public int target() {
        return fileMaker - pending - buffer;
    }
}
