package io.passerelle.sync.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Stops a run that would change suspiciously much: an empty or broken answer of FileMaker looks
/// like a shop that has sold out.
///
/// @param maxChangedShare of the compared SKUs, 0 to 1
/// @param maxZeroedShare of the compared SKUs, 0 to 1: those that would go to 0 from above
/// @param atLeast fewer SKUs than this never stop a run; a shop of three articles may change two
record Breaker(double maxChangedShare, double maxZeroedShare, int atLeast) {

    /// Why the plan is not to be carried out; empty if it may be.
    ///
    /// @param compared how many SKUs were compared
    /// @param planned what would be written, without what a person has confirmed
    Optional<String> trips(int compared, List<Planned> planned) {
        long zeroed = planned.stream().filter(Planned::isZeroed).count();
        if (isTooMany(zeroed, maxZeroedShare, compared)) {
            return Optional.of(text(zeroed, compared, "would be set to 0", maxZeroedShare));
        }
        return isTooMany(planned.size(), maxChangedShare, compared)
                ? Optional.of(text(planned.size(), compared, "would change", maxChangedShare))
                : Optional.empty();
    }

    private boolean isTooMany(long skus, double share, int compared) {
        return skus >= atLeast && skus > share * compared;
    }

    private static String text(long skus, int compared, String what, double share) {
        return String.format(
                Locale.ROOT,
                "%d of %d SKUs %s, more than %.0f %%",
                skus,
                compared,
                what,
                share * 100);
    }
}
