package io.passerelle.sync.stock;

import java.util.Locale;
import java.util.Optional;

/// Objects to a change of suspiciously many SKUs: an empty or broken answer looks like a shop that
/// has sold out.
///
/// @param maxChangedShare of the compared SKUs, 0 to 1
/// @param maxZeroedShare of the compared SKUs, 0 to 1: those that would go to 0 from above
/// @param atLeast fewer SKUs than this are never too many; a shop of three articles may change two
public record Breaker(double maxChangedShare, double maxZeroedShare, int atLeast) {

    /// Why the change is not to be made; empty if it may be.
    ///
    /// @param compared how many SKUs were compared
    /// @param changed how many of them would change
    /// @param zeroed how many of those would go to 0
    public Optional<String> trips(int compared, int changed, int zeroed) {
        if (isTooMany(zeroed, maxZeroedShare, compared)) {
            return Optional.of(text(zeroed, compared, "would be set to 0", maxZeroedShare));
        }
        return isTooMany(changed, maxChangedShare, compared)
                ? Optional.of(text(changed, compared, "would change", maxChangedShare))
                : Optional.empty();
    }

    /// Why it is not to be believed that so many are gone; empty if it is.
    ///
    /// @param had how many there are, or were
    /// @param gone how many of them are not there any more
    public Optional<String> doubts(int had, int gone) {
        return isTooMany(gone, maxZeroedShare, had)
                ? Optional.of(text(gone, had, "are no longer in FileMaker", maxZeroedShare))
                : Optional.empty();
    }

    private boolean isTooMany(int skus, double share, int compared) {
        return skus >= atLeast && skus > share * compared;
    }

    private static String text(int skus, int compared, String what, double share) {
        return String.format(
                Locale.ROOT,
                "%d of %d SKUs %s, more than %.0f %%",
                skus,
                compared,
                what,
                share * 100);
    }
}
