package io.passerelle.sync.run;

import io.passerelle.sync.movement.BookedMovement;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/// Why the shop shows what it shows of a SKU.
///
/// @param decision the last one, with its terms
/// @param runId the run that decided
/// @param open movements not yet in FileMaker; their units are the decision's `pending`
/// @param lastWrites our newest writes to Shopify, newest first
/// @param elsewhere the same of the other locations it was compared at
@RegisterForReflection
public record SkuExplanation(
        SkuDecision decision,
        long runId,
        Instant decidedAt,
        List<BookedMovement> open,
        List<LastWrite> lastWrites,
        List<SkuExplanation> elsewhere) {

    public SkuExplanation {
        open = List.copyOf(open);
        lastWrites = List.copyOf(lastWrites);
        elsewhere = List.copyOf(elsewhere);
    }

    SkuExplanation and(List<SkuExplanation> others) {
        return new SkuExplanation(decision, runId, decidedAt, open, lastWrites, others);
    }

    /// @param state `OPEN` as long as nobody knows whether Shopify took it
    @RegisterForReflection
    public record LastWrite(Instant sentAt, long runId, int from, int to, String state) {}
}
